# What binds a name in every kind of scope: for.
try: suspend
except NameError: suspend = lambda value=None: value

def show(f):
    try: value = f()
    except (NameError, AttributeError) as e: return type(e).__name__, str(e)
    return value if isinstance(value, (int, str, float, tuple, list)) else type(value).__name__

for x in suspend([1, 2]): pass
print(show(lambda: x), 'x' in globals())

def function():
    before = show(lambda: y)
    for y in suspend([1, 2]): pass
    return before, show(lambda: y), 'y' in locals()

print(function())

def unbound():
    if suspend(False):
        for u in suspend([1, 2]): pass
    return u

print(show(unbound))

class Body:
    for z in suspend([1, 2]): pass
    names = sorted(k for k in locals() if not k.startswith('__'))

print(Body.names, show(lambda: Body.z))

def writes_global():
    global w
    for w in suspend([1, 2]): pass

writes_global()
print(show(lambda: w))

def writes_nonlocal():
    q = 'before'
    def inner():
        nonlocal q
        for q in suspend([1, 2]): pass
    inner()
    return q

print(show(writes_nonlocal))

space, names = {'suspend': suspend}, {}
exec('for e in suspend([1, 2]): pass', space, names)
print(sorted(k for k in names if not k.startswith('__')), [k for k in space if k == 'e'])

def generator():
    for g in suspend([1, 2]): pass
    yield show(lambda: g)

print(next(generator()))
