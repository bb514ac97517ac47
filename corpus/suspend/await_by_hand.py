try: suspend
except NameError: suspend = lambda value=None: value

# Coroutines and awaitables driven with send and throw, no event loop.
class Wait:
    def __init__(self, tag): self.tag = tag
    def __await__(self):
        got = yield suspend(self.tag)
        return suspend((self.tag, got))

async def step(n):
    first = await Wait(suspend(n))
    try:
        second = await Wait(n + suspend(1))
    except KeyError as e:
        second = suspend(f"caught {e}")
    finally:
        print("step finally", suspend(n))
    return [first, second]

async def main():
    a = await step(1)
    b = await step(10)
    return suspend(a + b)

c = main()
print(c.send(None), c.send("A"), c.send("B"), c.send("C"))
try:
    c.throw(KeyError("k"))
except StopIteration as e:
    print(e.value)
c = main()
c.send(None)
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = step(5)
c.send(None)
try:
    c.throw(ValueError(suspend("v")))
except ValueError as e:
    print("out", e)

async def plain(x): return suspend(x)
def drive(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value
async def outer(): return await plain(1) + await plain(2)
print(drive(plain("p")), drive(outer()))
async def agen():
    for i in range(3):
        yield suspend(i)
async def collect(): return [x * suspend(2) async for x in agen()]
print(drive(collect()))
