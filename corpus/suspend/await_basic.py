try: suspend
except NameError: suspend = lambda value=None: value

# Awaited host calls in every kind of expression.
import asyncio

async def later(x=None):
    return suspend(x)

async def add(a, b):
    return await later(a) + await later(b)

async def countdown(n):
    while await later(n) > 0:
        n -= await later(1)
        if await later(n == 1):
            print("nearly")
    return await later("liftoff")

async def main():
    print(await later(1), await add(2, 3), await countdown(3))
    print([await later(i) for i in range(3)], {await later("k"): await later("v")}, {i: await later(i) for i in range(2)})
    print(f"{await later('f')} {await later(3.14159):.2f}", (await later([1, 2]))[await later(0)], await later(1) if await later(True) else await later(2))
    x = await later(1) or await later(2)
    x += await later(10)
    a, (b, *c) = await later((1, "xyz"))
    print(x, a, b, c, max(await later(1), await later(5)), dict(k=await later(1), **await later({"m": 2})))
    try:
        assert await later(0), await later("message")
    except AssertionError as e:
        print("assert", e)
    try:
        raise ValueError(await later("raised"))
    except ValueError as e:
        print(e, await later("in except"))
    finally:
        print(await later("in finally"))
    for i in await later([1, 2]):
        print(await later(i), suspend("plain"))
    return await later("returned")

print(asyncio.run(main()))
