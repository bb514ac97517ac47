# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 8695 allocations
import asyncio
async def main():
    while True:
        await asyncio.sleep(0)
asyncio.run(main())
