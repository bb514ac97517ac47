# What is shown of an exception nobody catches: async with wrong.
async def f():
    async with 5: pass

f().send(None)
