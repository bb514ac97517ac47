# async with, async for, async generators and comprehensions, run by a small loop.
class Tick:
    def __await__(self):
        yield
        return None

def run(coro):
    turns = 0
    try:
        while True:
            coro.send(None)
            turns += 1
    except StopIteration as e:
        print("turns", turns)
        return e.value

class Manager:
    async def __aenter__(self):
        await Tick()
        print("enter")
        return "resource"
    async def __aexit__(self, t, v, tb):
        await Tick()
        print("exit", t and t.__name__)
        return t is KeyError

class Counter:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        await Tick()
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        return self.i

async def main():
    async with Manager() as m, Manager():
        print(m)
    async with Manager():
        raise KeyError("swallowed")
    async for i in Counter(3):
        if i == 2: continue
        print("item", i)
    else:
        print("async else")
    print([i async for i in Counter(3)], {i: i async for i in Counter(2)}, sorted({i % 2 async for i in Counter(4)}))
    g = (i * 2 async for i in Counter(3))
    print(type(g).__name__, [v async for v in g])
    async def agen():
        try:
            got = yield 1
            print("got", got)
            yield 2
        finally:
            await Tick()
            print("agen closed")
    a = agen()
    print(await anext(a), await a.asend("sent"))
    await a.aclose()
    print(await anext(aiter(Counter(0)), "default"))
    try:
        async with Manager():
            raise ValueError("through")
    except ValueError as e:
        print("caught", e)
    return "done"

print(run(main()))
