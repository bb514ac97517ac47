# What is shown of an exception nobody catches: await not awaitable.
async def f():
    await 5

f().send(None)
