# Lock, Event, Semaphore, Queue, Condition and TaskGroup between tasks.
import asyncio

async def locked(lock, name, log):
    async with lock:
        log.append(f"{name} in")
        await asyncio.sleep(0)
        log.append(f"{name} out")

async def waiter(event, log):
    log.append("waiting")
    await event.wait()
    log.append("woken")
    return True

async def producer(q, n):
    for i in range(n):
        await q.put(i)
    await q.put(None)

async def consumer(q):
    total = []
    while (item := await q.get()) is not None:
        total.append(item * item)
        q.task_done()
    return total

async def limited(sem, active, peak):
    async with sem:
        active.append(1)
        peak.append(len(active))
        await asyncio.sleep(0)
        active.pop()

async def main():
    log, lock = [], asyncio.Lock()
    await asyncio.gather(*(locked(lock, n, log) for n in "ab"))
    print(log, lock.locked())
    log, event = [], asyncio.Event()
    task = asyncio.create_task(waiter(event, log))
    await asyncio.sleep(0)
    event.set()
    print(await task, log, event.is_set())
    q = asyncio.Queue(maxsize=2)
    print(await asyncio.gather(producer(q, 5), consumer(q)), q.empty(), q.qsize())
    sem, active, peak = asyncio.Semaphore(2), [], []
    await asyncio.gather(*(limited(sem, active, peak) for _ in range(6)))
    print(max(peak), len(peak))
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(asyncio.sleep(0, i)) for i in range(3)]
    print([t.result() for t in tasks])
    async def boom(): raise ValueError("boom")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(boom())
            tg.create_task(asyncio.sleep(100))
    except* ValueError as g:
        print(g.exceptions)
    try:
        async with asyncio.timeout(0.001):
            await asyncio.sleep(10)
    except TimeoutError:
        print("timed out")
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(fut.set_result, "set")
    print(await fut, fut.done())
    pq = asyncio.PriorityQueue()
    for n in (3, 1, 2): pq.put_nowait(n)
    print([pq.get_nowait() for _ in range(3)])

asyncio.run(main())
