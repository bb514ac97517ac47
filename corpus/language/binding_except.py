# What binds a name in every kind of scope: except.
try: suspend
except NameError: suspend = lambda value=None: value

def show(f):
    try: value = f()
    except (NameError, AttributeError) as e: return type(e).__name__, str(e)
    return value if isinstance(value, (int, str, float, tuple, list)) else type(value).__name__

try: 1 / suspend(0)
except ZeroDivisionError as x: seen = str(x)
print(show(lambda: x), 'x' in globals())

def function():
    before = show(lambda: y)
    try: 1 / suspend(0)
    except ZeroDivisionError as y: seen = str(y)
    return before, show(lambda: y), 'y' in locals()

print(function())

def unbound():
    if suspend(False):
        try: 1 / suspend(0)
        except ZeroDivisionError as u: seen = str(u)
    return u

print(show(unbound))

class Body:
    try: 1 / suspend(0)
    except ZeroDivisionError as z: seen = str(z)
    names = sorted(k for k in locals() if not k.startswith('__'))

print(Body.names, show(lambda: Body.z))

def writes_global():
    global w
    try: 1 / suspend(0)
    except ZeroDivisionError as w: seen = str(w)

writes_global()
print(show(lambda: w))

def writes_nonlocal():
    q = 'before'
    def inner():
        nonlocal q
        try: 1 / suspend(0)
        except ZeroDivisionError as q: seen = str(q)
    inner()
    return q

print(show(writes_nonlocal))

space, names = {'suspend': suspend}, {}
exec('try: 1 / suspend(0)\nexcept ZeroDivisionError as e: seen = str(e)', space, names)
print(sorted(k for k in names if not k.startswith('__')), [k for k in space if k == 'e'])

def generator():
    try: 1 / suspend(0)
    except ZeroDivisionError as g: seen = str(g)
    yield show(lambda: g)

print(next(generator()))
