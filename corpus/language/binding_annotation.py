# What binds a name in every kind of scope: annotation.
try: suspend
except NameError: suspend = lambda value=None: value

def show(f):
    try: value = f()
    except (NameError, AttributeError) as e: return type(e).__name__, str(e)
    return value if isinstance(value, (int, str, float, tuple, list)) else type(value).__name__

x: int = suspend(1)
print(show(lambda: x), 'x' in globals())

def function():
    before = show(lambda: y)
    y: int = suspend(1)
    return before, show(lambda: y), 'y' in locals()

print(function())

def unbound():
    if suspend(False):
        u: int = suspend(1)
    return u

print(show(unbound))

class Body:
    z: int = suspend(1)
    names = sorted(k for k in locals() if not k.startswith('__'))

print(Body.names, show(lambda: Body.z))

space, names = {'suspend': suspend}, {}
exec('e: int = suspend(1)', space, names)
print(sorted(k for k in names if not k.startswith('__')), [k for k in space if k == 'e'])

def generator():
    g: int = suspend(1)
    yield show(lambda: g)

print(next(generator()))
