# What binds a name in every kind of scope: import.
try: suspend
except NameError: suspend = lambda value=None: value

def show(f):
    try: value = f()
    except (NameError, AttributeError) as e: return type(e).__name__, str(e)
    return value if isinstance(value, (int, str, float, tuple, list)) else type(value).__name__

import math as x
print(show(lambda: x), 'x' in globals())

def function():
    before = show(lambda: y)
    import math as y
    return before, show(lambda: y), 'y' in locals()

print(function())

def unbound():
    if suspend(False):
        import math as u
    return u

print(show(unbound))

class Body:
    import math as z
    names = sorted(k for k in locals() if not k.startswith('__'))

print(Body.names, show(lambda: Body.z))

def writes_global():
    global w
    import math as w

writes_global()
print(show(lambda: w))

def writes_nonlocal():
    q = 'before'
    def inner():
        nonlocal q
        import math as q
    inner()
    return q

print(show(writes_nonlocal))

space, names = {'suspend': suspend}, {}
exec('import math as e', space, names)
print(sorted(k for k in names if not k.startswith('__')), [k for k in space if k == 'e'])

def generator():
    import math as g
    yield show(lambda: g)

print(next(generator()))
