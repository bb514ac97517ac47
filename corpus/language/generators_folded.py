# Built-in functions that fold what a generator yields: the same as if they asked for one value after another.
import sys


def shown(values):
    for value in values:
        print("at", value)
        yield value


print(sum(x * x for x in range(10)))
print(sum(x for x in [1, True, 2.5, 2, 3 + 1j]))
print(sum((x for x in [2**62, 2**62, 2**62, -1]), 5))
print(sum(0.1 for _ in range(10)), sum((0.1 for _ in range(10)), 0.5))
print(sum((1 for _ in range(3)), True), sum(x / 2 for x in range(7)))
print(any(x > 3 for x in range(10)), all(x < 3 for x in range(10)))
print(any(shown([0, "", None, [], 3, 4])))
print(all(shown([1, "a", (0,), 0.0, 5])))
print(list(x for x in "abcde" if x != "c"), tuple(shown("xy")), sorted(-x for x in range(9)))
print(", ".join(str(x) for x in range(12)))
print(sum(sum(y for y in range(x)) for x in range(6)), sum(any(y == x for y in range(3)) for x in range(5)))


def stops(at):
    for i in range(10):
        if i == at:
            raise ValueError(i)
        yield i


for fold in (sum, any, all, list, sorted, max):
    try:
        print(fold(stops(4)))
    except ValueError as error:
        print(fold.__name__, "left by", error.args)
try:
    print(sum(x if x != 3 else "three" for x in shown(range(6))))
except TypeError as error:
    print(error)


def inner():
    got = yield 1
    print("sent", got)
    got = yield 2
    print("sent", got)
    return "end"


def outer():
    print("came", (yield from inner()))
    yield 3


print(sum(outer()), list(outer()))


def itself():
    yield 1
    try:
        yield next(me)
    except ValueError as error:
        print(error)
    yield 2


me = itself()
print(sum(me))


class Falsy:
    def __init__(self, name):
        self.name = name

    def __bool__(self):
        print("bool of", self.name)
        return False


print(any(Falsy(n) for n in range(3)), all(Falsy(n) for n in range(3)))


def handled():
    try:
        raise KeyError("a")
    except KeyError:
        for i in range(3):
            yield i
            print(sys.exception())


try:
    raise IndexError
except IndexError:
    print(list(handled()), sys.exception().__class__)


def closes():
    try:
        for i in range(5):
            yield i
    finally:
        print("closed")


it = closes()
print(any(it), next(it))
it.close()


def recursive(n):
    return n if n < 2 else sum(recursive(n - k) for k in (1, 2))


print([recursive(n) for n in range(10)])


def many(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r):
    for x in range(20):
        yield x + a + r


print(sum(many(*range(18))), list(many(*range(18)))[-1])
