# What binds a name in every kind of scope: def.
try: suspend
except NameError: suspend = lambda value=None: value

def show(f):
    try: value = f()
    except (NameError, AttributeError) as e: return type(e).__name__, str(e)
    return value if isinstance(value, (int, str, float, tuple, list)) else type(value).__name__

def x(): return 1
print(show(lambda: x), 'x' in globals())

def function():
    before = show(lambda: y)
    def y(): return 1
    return before, show(lambda: y), 'y' in locals()

print(function())

def unbound():
    if suspend(False):
        def u(): return 1
    return u

print(show(unbound))

class Body:
    def z(): return 1
    names = sorted(k for k in locals() if not k.startswith('__'))

print(Body.names, show(lambda: Body.z))

def writes_global():
    global w
    def w(): return 1

writes_global()
print(show(lambda: w))

def writes_nonlocal():
    q = 'before'
    def inner():
        nonlocal q
        def q(): return 1
    inner()
    return q

print(show(writes_nonlocal))

space, names = {'suspend': suspend}, {}
exec('def e(): return 1', space, names)
print(sorted(k for k in names if not k.startswith('__')), [k for k in space if k == 'e'])

def generator():
    def g(): return 1
    yield show(lambda: g)

print(next(generator()))
