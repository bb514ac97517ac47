# What is shown of an exception nobody catches: async chain.
async def a(): await b()
async def b(): return await c()
async def c(): [][1]

a().send(None)
