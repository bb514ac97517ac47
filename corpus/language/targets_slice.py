# A target of every binding statement: slice.
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
    l[1:2] = [7]
    print(l)
    l[1:2] = l[1:2] = [8, 9] if True else 3
    print(l)

def loop():
    for l[1:2] in suspend([[7], [8, 9]]):
        print(l)
    else: print('else', l)

def with_():
    with Manager([7]) as l[1:2]:
        print(l)

def comprehension():
    return [list(l) for l[1:2] in ([7], [8, 9])]

def generator():
    for l[1:2] in ((yield 1), (yield 2)): print(l)

class Body:
    for l[1:2] in ([7],): pass

async def asynchronous():
    class It:
        n = 0
        def __aiter__(self): return self
        async def __anext__(self):
            self.n += 1
            if self.n > 2: raise StopAsyncIteration
            return suspend(([7], [8, 9])[self.n - 1])
    async for l[1:2] in It(): print(l)

assignment(); loop(); with_()
print(comprehension())
g = generator()
next(g); g.send([7])
try: g.send([8, 9])
except StopIteration: print('generator ended')
try: asynchronous().send(None)
except StopIteration: print('coroutine ended')

def fails():
    for l[1:2] in ['refused']: print('assigned', l)

try: fails()
except (TypeError, LookupError, ValueError) as e: print(type(e).__name__, e)
try:
    with Manager('refused') as l[1:2]: print('assigned')
except (TypeError, LookupError, ValueError) as e: print(type(e).__name__, e)
