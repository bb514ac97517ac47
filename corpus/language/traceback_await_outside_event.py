# What is shown of an exception nobody catches: await outside event.
async def f():
    raise ValueError('in a coroutine')

f().send(None)
