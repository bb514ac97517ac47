# A small agent loop: tools as coroutines, retries, a pipeline of async generators.
import asyncio

class ToolError(Exception):
    pass

attempts = {}

async def fetch(name):
    attempts[name] = attempts.get(name, 0) + 1
    await asyncio.sleep(0)
    if name == "flaky" and attempts[name] < 3:
        raise ToolError(f"{name} attempt {attempts[name]}")
    return {"name": name, "size": len(name)}

async def retry(coro_fn, *args, times=3):
    for attempt in range(1, times + 1):
        try:
            return await coro_fn(*args)
        except ToolError as e:
            print("retry", e)
            if attempt == times:
                raise

async def source(names):
    for n in names:
        yield await retry(fetch, n)

async def large(items, limit):
    async for item in items:
        if item["size"] >= limit:
            yield item

class Report:
    def __init__(self): self.rows = []
    async def __aenter__(self):
        print("report opened")
        return self
    async def __aexit__(self, *exc):
        print("report closed with", len(self.rows), "rows")
    async def add(self, row): self.rows.append(row)

async def main():
    async with Report() as report:
        async for item in large(source(["a", "flaky", "notes"]), 2):
            await report.add(item["name"])
    results = await asyncio.gather(*(retry(fetch, n) for n in ("x", "yy", "zzz")))
    print([r["size"] for r in results], {r["name"]: r["size"] async for r in source(["p", "qq"])}, attempts)
    try:
        attempts["flaky"] = -10
        await retry(fetch, "flaky", times=2)
    except ToolError as e:
        print("gave up:", e)
    return report.rows

print(asyncio.run(main()))
