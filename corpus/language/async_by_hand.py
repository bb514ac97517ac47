# Coroutines driven without an event loop: send, throw, close and awaitables.
class Ask:
    def __init__(self, question): self.question = question
    def __await__(self):
        answer = yield self.question
        return answer

async def one(x):
    got = await Ask(f"q{x}")
    return got * 2

async def several():
    a = await one(1)
    b = await one(2)
    return [a, b, await Ask("last")]

def drive(coro, answers):
    answers = iter(answers)
    value = None
    while True:
        try:
            question = coro.send(value)
        except StopIteration as e:
            return e.value
        value = next(answers)
        print(question, "->", value)

print(drive(several(), [10, 20, "z"]))
c = one(5)
print(type(c).__name__, c.send(None))
try:
    c.throw(ValueError("thrown"))
except ValueError as e:
    print("out", e)

async def guarded():
    try:
        await Ask("waiting")
    except KeyError as e:
        return f"handled {e}"
    finally:
        print("cleanup")

g = guarded()
g.send(None)
try:
    g.throw(KeyError("k"))
except StopIteration as e:
    print(e.value)
g = guarded()
g.send(None)
print(g.close())
try:
    g.send(None)
except RuntimeError as e:
    print(e)

async def bad():
    await 5

try:
    bad().send(None)
except TypeError as e:
    print(e)

async def agen():
    for i in range(3):
        yield await Ask(i)

async def consume():
    return [v async for v in agen() if v != "skip"]

print(drive(consume(), ["a", "skip", "c"]))
