# run, gather, create_task, sleep, results, exceptions and ordering.
import asyncio

order = []

async def work(name, turns):
    for i in range(turns):
        order.append(f"{name}{i}")
        await asyncio.sleep(0)
    return name * turns

async def fails(after):
    for _ in range(after):
        await asyncio.sleep(0)
    raise ValueError(f"failed after {after}")

async def main():
    print(await work("x", 1), await asyncio.gather(work("a", 2), work("b", 3)), order)
    t1, t2 = asyncio.create_task(work("t", 1)), asyncio.create_task(fails(1))
    print(await t1, t1.done(), t1.result())
    try:
        await t2
    except ValueError as e:
        print(e, t2.done(), repr(t2.exception()))
    print([r if isinstance(r, str) else repr(r) for r in await asyncio.gather(work("g", 1), fails(0), return_exceptions=True)])
    task = asyncio.create_task(asyncio.sleep(100, "never"))
    await asyncio.sleep(0)
    print(task.cancel(), task.done())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())
    async def guarded():
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            print("cleaning up")
            raise
        finally:
            print("finally")
    task = asyncio.create_task(guarded())
    await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True) != [])
    print(await asyncio.sleep(0, "slept"), await asyncio.wait_for(work("w", 1), timeout=10))
    done, pending = await asyncio.wait([asyncio.create_task(work("p", 1)), asyncio.create_task(work("q", 2))])
    print(sorted(t.result() for t in done), pending)
    return "main result"

print(asyncio.run(main()))
async def bad(): raise KeyError("from run")
try:
    asyncio.run(bad())
except KeyError as e:
    print("run raised", e)
