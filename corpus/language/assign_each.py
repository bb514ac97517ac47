# `a, b = x, y` with as many values as targets: order of evaluation and of assignment, and targets of every kind.
log = []


def note(value):
    log.append(value)
    return value


class Holder:
    def __setattr__(self, name, value):
        log.append(("set", name, value))
        object.__setattr__(self, name, value)

    def __setitem__(self, key, value):
        log.append(("item", key, value))


def swap(a, b):
    a, b = b, a
    return a, b


def rotate(a, b, c, d):
    a, b, c, d = b, c, d, a
    [a, b], (c, d) = (b, a), [d, c]
    return a, b, c, d


def mixed():
    h = Holder()
    h.x, h[note(1)], (p, q), [r] = note("x"), note("y"), note((1, 2)), [note(3)]
    i, xs[i] = 2, "at two"
    (y) , z = z0, y = note(5), note(6)
    return h.x, p, q, r, i, xs, y, z, z0


xs = [0, 1, 2, 3]
i, j = 1, 2
xs[i], xs[j] = xs[j], xs[i]
print(xs, swap(1, 2), rotate(1, 2, 3, 4))
print(mixed(), log)


def closure():
    a, b = 1, 2

    def inner():
        nonlocal a, b
        a, b = b, a + b
        return a

    inner()
    a, b = b, a
    return inner(), a, b


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print(closure(), fibonacci(300))
g1, g2 = "one", "two"
g1, g2 = g2, g1
print(g1, g2)


class Body:
    a, b = 1, 2
    a, b = b, a


print(Body.a, Body.b)


def fails():
    a = b = 0
    try:
        a, b = note("first"), 1 / 0
    except ZeroDivisionError:
        print("failed", a, b)
    try:
        a, None_.x, b = 1, 2, 3
    except NameError as e:
        print(e, a, b)
    try:
        a, xs[9], b = 4, 5, 6
    except IndexError as e:
        print(e, a, b)
    try:
        (a, b), c = 7, 8
    except TypeError as e:
        print(e)
    for k in range(3):
        try:
            a, b = k, [1, 2, 3][k + 1]
        except IndexError:
            print("caught", a, b)
            continue
    return a, b


print(fails())


def generator():
    a, b = (yield "a"), (yield "b")
    xs[0], xs[1] = (yield a), b
    return xs


g = generator()
print(next(g), g.send(1), g.send(2))
try:
    g.send(3)
except StopIteration as e:
    print(e.value)


async def later(value):
    return value


async def main():
    a, b = await later(1), await later(2)
    c, d = [await later(x) for x in (a, b)], {await later(3): await later(4)}
    return a, b, c, d


coroutine = main()
try:
    coroutine.send(None)
except StopIteration as e:
    print(e.value)
a, b = b_, a_ = 1, 2
print(a, b, b_, a_)
x, x = 1, 2
print(x)
(x, y), z = (lambda: (1, 2))(), *[3],
print(x, y, z)
