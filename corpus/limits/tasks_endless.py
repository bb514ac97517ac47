# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 10817 allocations
import asyncio
async def forever():
    await asyncio.Event().wait()
async def main():
    tasks = []
    while True:
        tasks.append(asyncio.create_task(forever()))
asyncio.run(main())
