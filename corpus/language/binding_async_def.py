# What binds a name in every kind of scope: async def.
try: suspend
except NameError: suspend = lambda value=None: value

def show(f):
    try: value = f()
    except (NameError, AttributeError) as e: return type(e).__name__, str(e)
    return value if isinstance(value, (int, str, float, tuple, list)) else type(value).__name__

async def x(): pass
print(show(lambda: x), 'x' in globals())

def function():
    before = show(lambda: y)
    async def y(): pass
    return before, show(lambda: y), 'y' in locals()

print(function())

def unbound():
    if suspend(False):
        async def u(): pass
    return u

print(show(unbound))

class Body:
    async def z(): pass
    names = sorted(k for k in locals() if not k.startswith('__'))

print(Body.names, show(lambda: Body.z))

def writes_global():
    global w
    async def w(): pass

writes_global()
print(show(lambda: w))

def writes_nonlocal():
    q = 'before'
    def inner():
        nonlocal q
        async def q(): pass
    inner()
    return q

print(show(writes_nonlocal))

space, names = {'suspend': suspend}, {}
exec('async def e(): pass', space, names)
print(sorted(k for k in names if not k.startswith('__')), [k for k in space if k == 'e'])

def generator():
    async def g(): pass
    yield show(lambda: g)

print(next(generator()))
