"""A tree of coroutines, and an asynchronous generator."""

import asyncio

async def node(d):
    if d == 0:
        await asyncio.sleep(0)
        return 1
    return sum(await asyncio.gather(node(d - 1), node(d - 1), node(d - 1)))
print(asyncio.run(node(6)))

async def ag(n):
    for i in range(n):
        yield i
        if i % 50 == 0:
            await asyncio.sleep(0)

async def m():
    return sum([x async for x in ag(20000) if x % 3])
print(asyncio.run(m()))
