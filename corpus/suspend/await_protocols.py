try: suspend
except NameError: suspend = lambda value=None: value

# async with, async for, async generators and comprehensions that call the host.
import asyncio

async def later(x=None):
    return suspend(x)

class Session:
    def __init__(self, name): self.name = name
    async def __aenter__(self):
        print("open", await later(self.name))
        return suspend(self)
    async def __aexit__(self, kind, value, tb):
        print("close", await later(self.name), kind and kind.__name__)
        return await later(kind is KeyError)

class Pages:
    def __init__(self, n): self.i, self.n = 0, n
    def __aiter__(self): return suspend(self)
    async def __anext__(self):
        if await later(self.i) >= self.n:
            raise StopAsyncIteration
        self.i += 1
        return await later(f"page {self.i}")

async def numbers(n):
    try:
        for i in range(n):
            got = yield await later(i)
            if got:
                print("got", suspend(got))
    finally:
        print("numbers closed", await later(n))

async def main():
    async with Session("a") as a, Session(suspend("b")):
        print(a.name, await later("body"))
    async with Session("c"):
        raise KeyError(await later("swallowed"))
    async for page in Pages(suspend(3)):
        if await later(page) == "page 2":
            continue
        print(page)
    else:
        print("no more", suspend("pages"))
    print([p async for p in Pages(2)], {i: await later(i * i) async for i in numbers(3)}, [x async for x in numbers(4) if await later(x % 2)])
    g = numbers(5)
    print(await anext(g), await g.asend("hello"), await g.asend(None))
    await g.aclose()
    print(await anext(Pages(0), await later("default")), [v async for v in (await later(i) for i in "xy")])
    try:
        async with Session("d"):
            async for i in numbers(2):
                raise ValueError(await later(i))
    except ValueError as e:
        print("escaped", e)

asyncio.run(main())
