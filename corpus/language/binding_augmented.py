# What binds a name in every kind of scope: augmented.
try: suspend
except NameError: suspend = lambda value=None: value

def show(f):
    try: value = f()
    except (NameError, AttributeError) as e: return type(e).__name__, str(e)
    return value if isinstance(value, (int, str, float, tuple, list)) else type(value).__name__

x = 1
x += suspend(1)
print(show(lambda: x), 'x' in globals())

def function():
    before = show(lambda: y)
    y = 1
    y += suspend(1)
    return before, show(lambda: y), 'y' in locals()

print(function())

def unbound():
    if suspend(False):
        u = 1
        u += suspend(1)
    return u

print(show(unbound))

class Body:
    z = 1
    z += suspend(1)
    names = sorted(k for k in locals() if not k.startswith('__'))

print(Body.names, show(lambda: Body.z))

def writes_global():
    global w
    w = 1
    w += suspend(1)

writes_global()
print(show(lambda: w))

def writes_nonlocal():
    q = 'before'
    def inner():
        nonlocal q
        q = 1
        q += suspend(1)
    inner()
    return q

print(show(writes_nonlocal))

space, names = {'suspend': suspend}, {}
exec('e = 1\ne += suspend(1)', space, names)
print(sorted(k for k in names if not k.startswith('__')), [k for k in space if k == 'e'])

def generator():
    g = 1
    g += suspend(1)
    yield show(lambda: g)

print(next(generator()))
