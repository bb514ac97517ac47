try: suspend
except NameError: suspend = lambda value=None: value

# Several tasks that each call the host, gathered, in order and with failures.
import asyncio

async def later(x=None):
    return suspend(x)

log = []

async def worker(name, n):
    for i in range(n):
        log.append((name, await later(i)))
        await asyncio.sleep(0)
    if n == 0:
        raise ValueError(await later(f"{name} failed"))
    return suspend(name * n)

async def main():
    print(await asyncio.gather(worker("a", 2), worker("b", 3), worker("c", 1)))
    print(log)
    results = await asyncio.gather(worker("x", 1), worker("y", 0), return_exceptions=True)
    print([repr(r) for r in results])
    try:
        await asyncio.gather(worker("p", 1), worker("q", 0))
    except ValueError as e:
        print("raised", e)
    print(await asyncio.gather(*(later(suspend(i)) for i in range(5))), await asyncio.gather())
    task = asyncio.create_task(worker("t", 2))
    print(task.done(), await later("meanwhile"), await task, task.done(), task.result())
    nested = await asyncio.gather(asyncio.gather(later(1), later(2)), later(3))
    print(nested, await asyncio.gather(*[asyncio.gather(*(later(r * c) for c in range(3))) for r in range(2)]))

asyncio.run(main())
