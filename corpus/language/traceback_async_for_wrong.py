# What is shown of an exception nobody catches: async for wrong.
async def f():
    async for x in [1]: pass

f().send(None)
