"""Chains of `yield from` and `await`: what goes in and out by them, whatever ends the innermost."""
import traceback


def leaf(n):
    got = []
    for i in range(n):
        got.append((yield i))
    return got


def level(depth, n):
    if depth == 0:
        return (yield from leaf(n))
    result = yield from level(depth - 1, n)
    return result + [depth]


g = level(4, 3)
print(next(g), g.send("a"), g.send("b"))
try:
    g.send("c")
except StopIteration as e:
    print(e.value)


# The delegates along the chain.
g = level(2, 2)
next(g)
names = []
inner = g
while inner is not None and hasattr(inner, "gi_yieldfrom"):
    names.append(inner.gi_code.co_name)
    inner = inner.gi_yieldfrom
print(names)
next(g)
print(g.gi_frame is not None, g.gi_running, g.gi_yieldfrom is not None)


# What is thrown in goes all the way, and comes back through frames that catch nothing and one that does.
def catching(it):
    try:
        return (yield from it)
    except ValueError as e:
        yield "caught " + str(e)
        return "end"


def plain(it):
    result = yield from it
    return result


g = plain(plain(catching(plain(leaf(3)))))
print(next(g), next(g), g.throw(ValueError("v")))
try:
    next(g)
except StopIteration as e:
    print(e.value)


# Errors of the innermost pass every frame.
def failing():
    yield 1
    yield 2
    raise KeyError("inside")


g = plain(plain(failing()))
print(next(g), next(g))
try:
    next(g)
except KeyError as e:
    print([f.name for f in traceback.extract_tb(e.__traceback__)], e.__context__)
print(list(g))


# The exception that is handled around a delegation is seen inside.
def asks():
    while True:
        import sys
        yield repr(sys.exc_info()[1])


def handles():
    yield from [0]
    try:
        raise OSError("outer")
    except OSError:
        yield from plain(asks())


g = handles()
print(next(g), next(g), next(g), next(g))


def reraises():
    yield "before"
    raise


def outer():
    try:
        raise LookupError("handled")
    except LookupError:
        yield from plain(reraises())


g = outer()
print(next(g))
try:
    next(g)
except LookupError as e:
    print("reraised", e)


# Cleaning up.
def closing(it):
    with Closing():
        yield from it


class Closing:
    def __enter__(self):
        print("enter")

    def __exit__(self, *error):
        print("exit", error[0])


g = plain(closing(plain(leaf(5))))
print(next(g), next(g))
g.close()
g = plain(closing(plain(failing())))
next(g), next(g)
try:
    next(g)
except KeyError:
    print("out")


# A generator that is asked while it runs, and one that is shared.
def me():
    yield from plain(asking())


def asking():
    yield "asking"
    try:
        next(running)
    except ValueError as e:
        yield str(e)


running = me()
print(next(running), next(running))
shared = leaf(4)
a, b = plain(shared), plain(shared)
print(next(a), next(b), next(a), next(b), next(a, "end"), next(b, "end"))
shared = leaf(3)
a = plain(plain(shared))
print(next(a), next(shared), next(a), next(a, "end"))


# Other delegates than generators, and those that change.
class It:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("done")
        return self.n

    def send(self, value):
        return ("sent", value)


def several():
    print("result", (yield from It()))
    yield from (x for x in "ab")
    yield from plain([7])
    print("last", (yield from plain(leaf(1))))


g = plain(plain(several()))
print(next(g), g.send("s"), next(g), list(g))


# Deep.
def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(sum(deep(150)), sum(1 for _ in deep(150)))


def too_deep(n):
    yield from too_deep(n + 1)


try:
    next(too_deep(0))
except RecursionError as e:
    print("RecursionError")


# Coroutines.
class Once:
    def __await__(self):
        got = yield "once"
        return got


async def awaits(n):
    if n:
        return (await awaits(n - 1)) + 1
    first = await Once()
    return first + await Once()


c = awaits(3)
print(c.send(None), c.send(10))
try:
    c.send(5)
except StopIteration as e:
    print(e.value)


async def fails(n):
    if n:
        await fails(n - 1)
    await Once()
    raise RuntimeError("deep inside")


async def cleans():
    try:
        await fails(2)
    finally:
        print("cleaned", await Once())


c = cleans()
print(c.send(None))
try:
    while True:
        print(c.send("x"))
except RuntimeError as e:
    print(e, len(traceback.extract_tb(e.__traceback__)))


async def agen():
    for i in range(3):
        yield (i, await awaits(1))


async def drives():
    return [x async for x in agen()]


c = drives()
sent = [c.send(None)]
try:
    while True:
        sent.append(c.send(len(sent)))
except StopIteration as e:
    print(sent, e.value)
