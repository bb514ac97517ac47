# A target of every binding statement: name.
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
    x = 1
    print(x)
    x = x = 2 if True else 3
    print(x)

def loop():
    for x in suspend([1, 2]):
        print(x)
    else: print('else', x)

def with_():
    with Manager(1) as x:
        print(x)

def comprehension():
    return [x for x in (1, 2)]

def generator():
    for x in ((yield 1), (yield 2)): print(x)

class Body:
    for x in (1,): pass

async def asynchronous():
    class It:
        n = 0
        def __aiter__(self): return self
        async def __anext__(self):
            self.n += 1
            if self.n > 2: raise StopAsyncIteration
            return suspend((1, 2)[self.n - 1])
    async for x in It(): print(x)

assignment(); loop(); with_()
print(comprehension())
g = generator()
next(g); g.send(1)
try: g.send(2)
except StopIteration: print('generator ended')
try: asynchronous().send(None)
except StopIteration: print('coroutine ended')

def fails():
    for x in ['refused']: print('assigned', x)

try: fails()
except (TypeError, LookupError, ValueError) as e: print(type(e).__name__, e)
try:
    with Manager('refused') as x: print('assigned')
except (TypeError, LookupError, ValueError) as e: print(type(e).__name__, e)
