# What binds a name in every kind of scope: from import.
try: suspend
except NameError: suspend = lambda value=None: value

def show(f):
    try: value = f()
    except (NameError, AttributeError) as e: return type(e).__name__, str(e)
    return value if isinstance(value, (int, str, float, tuple, list)) else type(value).__name__

from math import pi as x
print(show(lambda: x), 'x' in globals())

def function():
    before = show(lambda: y)
    from math import pi as y
    return before, show(lambda: y), 'y' in locals()

print(function())

def unbound():
    if suspend(False):
        from math import pi as u
    return u

print(show(unbound))

class Body:
    from math import pi as z
    names = sorted(k for k in locals() if not k.startswith('__'))

print(Body.names, show(lambda: Body.z))

def writes_global():
    global w
    from math import pi as w

writes_global()
print(show(lambda: w))

def writes_nonlocal():
    q = 'before'
    def inner():
        nonlocal q
        from math import pi as q
    inner()
    return q

print(show(writes_nonlocal))

space, names = {'suspend': suspend}, {}
exec('from math import pi as e', space, names)
print(sorted(k for k in names if not k.startswith('__')), [k for k in space if k == 'e'])

def generator():
    from math import pi as g
    yield show(lambda: g)

print(next(generator()))
