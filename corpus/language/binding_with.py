# What binds a name in every kind of scope: with.
try: suspend
except NameError: suspend = lambda value=None: value

class M:
    def __enter__(self): return suspend('managed')
    def __exit__(self, *e): pass

def show(f):
    try: value = f()
    except (NameError, AttributeError) as e: return type(e).__name__, str(e)
    return value if isinstance(value, (int, str, float, tuple, list)) else type(value).__name__

with M() as x: pass
print(show(lambda: x), 'x' in globals())

def function():
    before = show(lambda: y)
    with M() as y: pass
    return before, show(lambda: y), 'y' in locals()

print(function())

def unbound():
    if suspend(False):
        with M() as u: pass
    return u

print(show(unbound))

class Body:
    with M() as z: pass
    names = sorted(k for k in locals() if not k.startswith('__'))

print(Body.names, show(lambda: Body.z))

def writes_global():
    global w
    with M() as w: pass

writes_global()
print(show(lambda: w))

def writes_nonlocal():
    q = 'before'
    def inner():
        nonlocal q
        with M() as q: pass
    inner()
    return q

print(show(writes_nonlocal))

space, names = {'suspend': suspend, 'M': M}, {}
exec('with M() as e: pass', space, names)
print(sorted(k for k in names if not k.startswith('__')), [k for k in space if k == 'e'])

def generator():
    with M() as g: pass
    yield show(lambda: g)

print(next(generator()))
