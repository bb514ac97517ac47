# The frames of awaited coroutines, driven by hand.
class Pause:
    def __await__(self):
        yield "paused"

async def leaf(n):
    await Pause()
    if n > 1:
        raise LookupError(f"leaf {n}")
    return n

async def branch(n):
    return await leaf(n) + await leaf(n + 1)

def drive(coro):
    while True:
        try:
            print(coro.send(None))
        except StopIteration as e:
            return e.value

print(drive(leaf(1)))
print(drive(branch(0)))
drive(branch(1))
