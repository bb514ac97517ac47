# Loops whose two variables take the parts of what `enumerate`, `zip` and `dict.items` make.
def function(xs, d):
    out = []
    for i, x in enumerate(xs):
        if i == 1:
            continue
        out.append((i, x))
    for k, v in d.items():
        out.append((k, v))
    else:
        out.append("else")
    for a, b in zip(xs, d):
        if a == 3:
            break
        out.append((a, b))
    for i, (a, b) in enumerate(zip(xs, xs)):
        out.append((i, a, b))
    for [a, b] in reversed(list(enumerate("ab", 5))):
        out.append((a, b))
    return out


print(function([1, 2, 3], {"x": 1, "y": 2, "z": 3}))
for i, x in enumerate("abc", start=10):
    print(i, x)
for k, v in {1: 2, 3: 4}.items():
    print(k, v)
for k, k in {1: 2, 3: 4}.items():
    print(k)
print([(k, v) for k, v in {"a": 1, "b": 2}.items() if v > 1], {v: k for k, v in enumerate("ab")}, {a + b for a, b in zip("ab", "cd")})
print(list((a, b) for a, b in zip([1, 2], [3, 4])), [a * b for a, b in zip(range(3), (4, 5, 6)) for c, d in enumerate("xy")])


def cells():
    out = []
    for i, x in enumerate("ab"):
        out.append(lambda: (i, x))
    return [f() for f in out]


print(cells())


def changed():
    d = {1: 1, 2: 2}
    try:
        for k, v in d.items():
            d[k + 10] = v
    except RuntimeError as e:
        print(e, len(d))
    d = {1: 1, 2: 2, 3: 3}
    for k, v in d.items():
        d[k] = v + 1
    print(d)
    try:
        for k, v in d.items():
            print(k, v)
            del d[k]
    except RuntimeError as e:
        print(e, d)
    xs = [1, 2]
    for i, x in enumerate(xs):
        if i < 4:
            xs.append(i)
    print(xs)


changed()
first, second = iter([1, 2, 3]), iter("a")
for a, b in zip(first, second):
    print(a, b)
print(next(first), next(second, "none"))
second = iter("abc")
for a, b in zip([1], second):
    pass
print(next(second))
try:
    for a, b in zip([1, 2], [3], strict=True):
        print(a, b)
except ValueError as e:
    print(e)
for a, b in zip():
    print("never")
try:
    for a, b in zip([1, 2]):
        print("never")
except ValueError as e:
    print(e)
for a, b in zip([1, 2], [3, 4], strict=True):
    print(a, b)
big = 2**63 - 2
for i, x in enumerate("abcd", big):
    print(i, x)


class Sequence:
    def __getitem__(self, i):
        if i > 1:
            raise IndexError
        return i * 10


class Broken:
    def __iter__(self):
        yield 1
        raise KeyError("broken")


for i, x in enumerate(Sequence()):
    print(i, x)
for a, b in zip(Sequence(), Sequence()):
    print(a, b)
for source in (enumerate(Broken()), zip("ab", Broken()), zip(Broken(), "ab")):
    try:
        for a, b in source:
            print(a, b)
    except KeyError as e:
        print("KeyError", e)
iterator = enumerate("abcd")
for i, x in iterator:
    if i == 1:
        break
print(next(iterator), list(iterator))
iterator = iter({1: 2, 3: 4, 5: 6}.items())
for k, v in iterator:
    print(k, v)
    print(next(iterator))
    break
print(list(iterator))


class Pairs(dict):
    def items(self):
        return iter([(1, 2), [3, 4], "56"])


for a, b in Pairs().items():
    print(a, b)
try:
    for a, b in enumerate:
        pass
except TypeError as e:
    print(e)
try:
    for a, b in [(1, 2), (3, 4, 5)]:
        print(a, b)
except ValueError as e:
    print(e)


class Body:
    for i, x in enumerate("ab"):
        pass
    found = [(i, x) for i, x in enumerate("cd")]


print(Body.i, Body.x, Body.found)


def generator():
    for i, x in enumerate("ab"):
        got = yield i, x
        for a, b in zip([got], {"k": 1}.items()):
            yield a, b


g = generator()
print(next(g), g.send("sent"), next(g), g.send("again"), next(g, "end"))


async def main():
    out = []
    for i, x in enumerate("ab"):
        out.append(await later(i, x))
    for k, v in {"k": 1}.items():
        out.append(await later(k, v))
    return out, [await later(a, b) for a, b in zip("ab", "cd")]


async def later(a, b):
    return b, a


try:
    main().send(None)
except StopIteration as e:
    print(e.value)
for i, x in enumerate(enumerate("ab")):
    print(i, x)
for a, b in map(lambda x: (x, x), [1]):
    print(a, b)
