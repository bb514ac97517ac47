# A target of every binding statement: star.
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
    a, *b, c = range(4)
    print((a, b, c))
    a, *b, c = a, *b, c = (1, 2) if True else 3
    print((a, b, c))

def loop():
    for a, *b, c in suspend([range(4), (1, 2)]):
        print((a, b, c))
    else: print('else', (a, b, c))

def with_():
    with Manager(range(4)) as (a, *b, c):
        print((a, b, c))

def comprehension():
    return [(a, b, c) for a, *b, c in (range(4), (1, 2))]

def generator():
    for a, *b, c in ((yield 1), (yield 2)): print((a, b, c))

class Body:
    for a, *b, c in (range(4),): pass

async def asynchronous():
    class It:
        n = 0
        def __aiter__(self): return self
        async def __anext__(self):
            self.n += 1
            if self.n > 2: raise StopAsyncIteration
            return suspend((range(4), (1, 2))[self.n - 1])
    async for a, *b, c in It(): print((a, b, c))

assignment(); loop(); with_()
print(comprehension())
g = generator()
next(g); g.send(range(4))
try: g.send((1, 2))
except StopIteration: print('generator ended')
try: asynchronous().send(None)
except StopIteration: print('coroutine ended')

def fails():
    for a, *b, c in [5]: print('assigned', (a, b, c))

try: fails()
except (TypeError, LookupError, ValueError) as e: print(type(e).__name__, e)
try:
    with Manager(5) as (a, *b, c): print('assigned')
except (TypeError, LookupError, ValueError) as e: print(type(e).__name__, e)
