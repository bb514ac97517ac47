# A target of every binding statement: tuple.
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
    a, b = (1, 2)
    print((a, b))
    a, b = a, b = "xy" if True else 3
    print((a, b))

def loop():
    for a, b in suspend([(1, 2), "xy"]):
        print((a, b))
    else: print('else', (a, b))

def with_():
    with Manager((1, 2)) as (a, b):
        print((a, b))

def comprehension():
    return [(a, b) for a, b in ((1, 2), "xy")]

def generator():
    for a, b in ((yield 1), (yield 2)): print((a, b))

class Body:
    for a, b in ((1, 2),): pass

async def asynchronous():
    class It:
        n = 0
        def __aiter__(self): return self
        async def __anext__(self):
            self.n += 1
            if self.n > 2: raise StopAsyncIteration
            return suspend(((1, 2), "xy")[self.n - 1])
    async for a, b in It(): print((a, b))

assignment(); loop(); with_()
print(comprehension())
g = generator()
next(g); g.send((1, 2))
try: g.send("xy")
except StopIteration: print('generator ended')
try: asynchronous().send(None)
except StopIteration: print('coroutine ended')

def fails():
    for a, b in [5]: print('assigned', (a, b))

try: fails()
except (TypeError, LookupError, ValueError) as e: print(type(e).__name__, e)
try:
    with Manager(5) as (a, b): print('assigned')
except (TypeError, LookupError, ValueError) as e: print(type(e).__name__, e)
