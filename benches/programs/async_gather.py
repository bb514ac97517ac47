"""Coroutines, gather and a queue."""

import asyncio

async def w(n):
    t = 0
    for i in range(20):
        await asyncio.sleep(0)
        t += i
    return t + n

async def main():
    r = await asyncio.gather(*(w(i) for i in range(300)))
    q = asyncio.Queue()

    async def prod():
        for i in range(3000):
            await q.put(i)
        await q.put(None)

    async def cons():
        s = 0
        while (x := (await q.get())) is not None:
            s += x
        return s
    a, b = await asyncio.gather(prod(), cons())
    print(sum(r), b)
asyncio.run(main())
