# What binds a name in every kind of scope: comprehension walrus.
try: suspend
except NameError: suspend = lambda value=None: value

def show(f):
    try: value = f()
    except (NameError, AttributeError) as e: return type(e).__name__, str(e)
    return value if isinstance(value, (int, str, float, tuple, list)) else type(value).__name__

[x := k for k in suspend([1, 2])]
print(show(lambda: x), 'x' in globals())

def function():
    before = show(lambda: y)
    [y := k for k in suspend([1, 2])]
    return before, show(lambda: y), 'y' in locals()

print(function())

def unbound():
    if suspend(False):
        [u := k for k in suspend([1, 2])]
    return u

print(show(unbound))

def writes_global():
    global w
    [w := k for k in suspend([1, 2])]

writes_global()
print(show(lambda: w))

def writes_nonlocal():
    q = 'before'
    def inner():
        nonlocal q
        [q := k for k in suspend([1, 2])]
    inner()
    return q

print(show(writes_nonlocal))

space, names = {'suspend': suspend}, {}
exec('[e := k for k in suspend([1, 2])]', space, names)
print(sorted(k for k in names if not k.startswith('__')), [k for k in space if k == 'e'])

def generator():
    [g := k for k in suspend([1, 2])]
    yield show(lambda: g)

print(next(generator()))
