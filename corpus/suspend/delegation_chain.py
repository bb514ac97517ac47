"""An external call anywhere in a chain of delegations that are resumed: in the innermost, between its yields, at its end, in an error."""
try: suspend
except NameError: suspend = lambda value=None: value


def leaf(n):
    for i in range(n):
        got = yield suspend(i)
        if got is not None:
            suspend(got)
    return suspend("end")


def level(depth, n):
    if depth == 0:
        return (yield from leaf(n))
    result = yield from level(depth - 1, n)
    return [result, suspend(depth)]


g = level(3, 3)
print(next(g), g.send("a"), g.send("b"))
try:
    g.send("c")
except StopIteration as e:
    print(e.value)


def failing():
    yield 1
    suspend()
    yield 2
    suspend()
    raise KeyError(suspend("inside"))


def plain(it):
    return (yield from it)


def with_context(it):
    with Context():
        yield from it


class Context:
    def __enter__(self):
        suspend()

    def __exit__(self, *error):
        print("exit", suspend(error[0] and error[0].__name__))


g = plain(plain(with_context(plain(failing()))))
print(next(g), next(g))
try:
    next(g)
except KeyError as e:
    print(repr(e))

g = plain(with_context(plain(leaf(4))))
print(next(g), next(g))
g.close()


class Once:
    def __await__(self):
        got = yield suspend("once")
        return suspend(got)


async def awaits(n):
    if n:
        return (await awaits(n - 1)) + suspend(1)
    return await Once() + await Once()


c = awaits(3)
print(c.send(None), c.send(suspend(10)))
try:
    c.send(5)
except StopIteration as e:
    print(e.value)
