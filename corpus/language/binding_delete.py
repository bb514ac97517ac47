# What binds a name in every kind of scope: delete.
try: suspend
except NameError: suspend = lambda value=None: value

def show(f):
    try: value = f()
    except (NameError, AttributeError) as e: return type(e).__name__, str(e)
    return value if isinstance(value, (int, str, float, tuple, list)) else type(value).__name__

x = 1
del x
print(show(lambda: x), 'x' in globals())

def function():
    before = show(lambda: y)
    y = 1
    del y
    return before, show(lambda: y), 'y' in locals()

print(function())

def unbound():
    if suspend(False):
        u = 1
        del u
    return u

print(show(unbound))

class Body:
    z = 1
    del z
    names = sorted(k for k in locals() if not k.startswith('__'))

print(Body.names, show(lambda: Body.z))

def writes_global():
    global w
    w = 1
    del w

writes_global()
print(show(lambda: w))

def writes_nonlocal():
    q = 'before'
    def inner():
        nonlocal q
        q = 1
        del q
    inner()
    return q

print(show(writes_nonlocal))

space, names = {'suspend': suspend}, {}
exec('e = 1\ndel e', space, names)
print(sorted(k for k in names if not k.startswith('__')), [k for k in space if k == 'e'])

def generator():
    g = 1
    del g
    yield show(lambda: g)

print(next(generator()))
