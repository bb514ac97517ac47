# A target of every binding statement: nested.
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
    a, (b, [c, o.y]) = (1, (2, [3, 4]))
    print((a, b, c, o.y))
    a, (b, [c, o.y]) = a, (b, [c, o.y]) = ("a", ("b", "cd")) if True else 3
    print((a, b, c, o.y))

def loop():
    for a, (b, [c, o.y]) in suspend([(1, (2, [3, 4])), ("a", ("b", "cd"))]):
        print((a, b, c, o.y))
    else: print('else', (a, b, c, o.y))

def with_():
    with Manager((1, (2, [3, 4]))) as (a, (b, [c, o.y])):
        print((a, b, c, o.y))

def comprehension():
    return [(a, b, c, o.y) for a, (b, [c, o.y]) in ((1, (2, [3, 4])), ("a", ("b", "cd")))]

def generator():
    for a, (b, [c, o.y]) in ((yield 1), (yield 2)): print((a, b, c, o.y))

class Body:
    for a, (b, [c, o.y]) in ((1, (2, [3, 4])),): pass

async def asynchronous():
    class It:
        n = 0
        def __aiter__(self): return self
        async def __anext__(self):
            self.n += 1
            if self.n > 2: raise StopAsyncIteration
            return suspend(((1, (2, [3, 4])), ("a", ("b", "cd")))[self.n - 1])
    async for a, (b, [c, o.y]) in It(): print((a, b, c, o.y))

assignment(); loop(); with_()
print(comprehension())
g = generator()
next(g); g.send((1, (2, [3, 4])))
try: g.send(("a", ("b", "cd")))
except StopIteration: print('generator ended')
try: asynchronous().send(None)
except StopIteration: print('coroutine ended')

def fails():
    for a, (b, [c, o.y]) in [5]: print('assigned', (a, b, c, o.y))

try: fails()
except (TypeError, LookupError, ValueError) as e: print(type(e).__name__, e)
try:
    with Manager(5) as (a, (b, [c, o.y])): print('assigned')
except (TypeError, LookupError, ValueError) as e: print(type(e).__name__, e)
