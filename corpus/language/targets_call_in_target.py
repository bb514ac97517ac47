# A target of every binding statement: call in target.
try: suspend
except NameError: suspend = lambda value=None: value

class O:
    def __setattr__(self, name, value):
        if value == 'refused': raise LookupError(name)
        object.__setattr__(self, name, suspend(value))

o, d, l = O(), {}, [0, 0, 0]
def f():
    print('f called')
    return suspend(o)

class Manager:
    def __init__(self, value): self.value = value
    def __enter__(self): return suspend(self.value)
    def __exit__(self, kind, *rest): print('exit', kind and kind.__name__)

def assignment():
    f().x = 1
    print(o.x)
    f().x = f().x = 2 if False else 3
    print(o.x)

def loop():
    for f().x in suspend([1, 2]):
        print(o.x)
    else: print('else', o.x)

def with_():
    with Manager(1) as f().x:
        print(o.x)

def comprehension():
    return [o.x for f().x in (1, 2)]

def generator():
    for f().x in ((yield 1), (yield 2)): print(o.x)

class Body:
    for f().x in (1,): pass

async def asynchronous():
    class It:
        n = 0
        def __aiter__(self): return self
        async def __anext__(self):
            self.n += 1
            if self.n > 2: raise StopAsyncIteration
            return suspend((1, 2)[self.n - 1])
    async for f().x in It(): print(o.x)

assignment(); loop(); with_()
print(comprehension())
g = generator()
next(g); g.send(1)
try: g.send(2)
except StopIteration: print('generator ended')
try: asynchronous().send(None)
except StopIteration: print('coroutine ended')

def fails():
    for f().x in ['refused']: print('assigned', o.x)

try: fails()
except (TypeError, LookupError, ValueError) as e: print(type(e).__name__, e)
try:
    with Manager('refused') as f().x: print('assigned')
except (TypeError, LookupError, ValueError) as e: print(type(e).__name__, e)
