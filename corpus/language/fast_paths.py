# What has a shorter way for the usual values, and the values beside them.
import math


def unpacking():
    a, b, c = [1, 2, 3]
    x, y = (a, b)
    x, y = [y, x]
    print(a, b, c, x, y)
    items = [1, 2, 3]
    a, b, items = items
    print(a, b, items)
    for wrong in ([1, 2], [1, 2, 3, 4], (), "ab", 5):
        try:
            a, b, c = wrong
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error, a, b)
    a, b, c = "xyz"
    a, a, b = [1, 2, 3]
    print(a, b, c)


def sums():
    print(sum([1, 2, 3]), sum([1, 2.5, 3]), sum([True, 2, False]), sum([2**62, 2**62, 2**62]), sum([1.0, 1, 2**70]))
    print(sum([0.1] * 10), sum([0.1] * 100), sum(list(range(200)), 5), sum([1, 2j, 3.5]), sum([[1], [2]], []))
    print(sum([1e308, 1e308, -1e308]), sum([float("inf"), 1.0]), sum(list(range(63)) + [0.5] + list(range(65))))
    for wrong in ([1, "a"], [1, None], ["a"]):
        try:
            sum(wrong)
        except TypeError as error:
            print(error)


def slices():
    text, items = "abcdefghij", list(range(10))
    for start in (None, 0, 2, -3, 20, -20):
        for stop in (None, 0, 7, -1, 20, -20):
            for step in (None, 1, 2, 3, -1, -2, -7, 100, -100):
                cut = slice(start, stop, step)
                assert list(text[cut]) == [text[i] for i in items[cut]], cut
                assert items[cut] == list(range(*cut.indices(10))), cut
                assert tuple(items)[cut] == tuple(items[cut]), cut
                assert list(bytes(items)[cut]) == items[cut], cut
    print(text[::-1], items[::-1], items[8:2:-3], text[1::4], [][::-1], "é€x"[::-1])


def sorting():
    print(sorted([3, 1, 2]), sorted([3, 1, 2], reverse=True), sorted([2.5, -1.0, 2.0]), sorted([2.5, -1.0], reverse=True))
    zeros = [0.0, -0.0, 1.0, -0.0, 0.0]
    print(sorted(zeros), sorted(zeros, reverse=True), sorted([0.0, -0.0]), sorted([-0.0, 0.0], reverse=True))
    print(sorted([2, 1.5, True]), sorted([2**70, 1, -5]), sorted([True, False]), sorted([-(2**63), 2**63 - 1, 0], reverse=True))
    nan = [2.0, float("nan"), 1.0]
    print(len(sorted(nan)), nan.sort(), [1, 2].sort(reverse=True))
    try:
        sorted([1, "a"])
    except TypeError as error:
        print(error)


def texts():
    print("hello world".replace("o", "0"), "aaa".replace("aa", "b"), "abc".replace("", "-"), "x".replace("x", ""))
    print("hello".replace("l", "L", 1), "hello".replace("l", "L", 0), "hello".replace("xyz", "L"), "é€é".replace("é", "e"))
    long = "word " * 40
    print(long.replace("word", "w"), long.count("rd w"), long.find("d w", 20), "rd w" in long, "rdw" in long)
    print("" in "", "" in "a", "a" in "", "ab" in "aab", "abc" in "ab", "é" in "été", "té" in "été", "\x00" in "a\x00")
    print("aaaa".count("aa"), "abcabc".count("abc"), "".count(""), "abab".find("ba"), "abab".rfind("ab"), "ababab".find("bab", 2))
    print(b"aaaa".count(b"aa"), b"hello".replace(b"l", b"LL"), b"ll" in b"hello", b"hello".find(b"lo"))
    print("tschüß" in "das tschüß", [c for c in "aé\x7f\x80€"], "a" < "b", "\x7f".isprintable(), "~".isprintable())


def sets():
    s = set(range(50))
    for i in range(200):
        s.add(i % 60)
        s.discard((i * 7) % 60)
    print(sorted(s), len(s), list({3, 1, 2} | {5, 4}), list({1, 2, 3} & {2, 3, 9}), list({1, 2, 3} - {2}), list({1, 2} ^ {2, 3}))
    t = set()
    for i in range(0, 4000, 40):
        t.add(i)
    print(len(t), 80 in t, 81 in t, list(t)[:20], list(set("hello") & set("world")) != [])


def calls(a, b=2, /, c=3, *rest, d=4, e, **more):
    return a, b, c, rest, d, e, more


def keywords():
    print(calls(1, e=5), calls(1, 2, 3, 4, 5, e=6, d=7, f=8), calls(1, c=9, e=1), calls(1, 5, e=1, b=2, a=3))
    for wrong in (lambda: calls(e=1), lambda: calls(1), lambda: calls(1, 2, 3, c=4, e=5)):
        try:
            print(wrong())
        except TypeError as error:
            print(error)

    def many(a=0, b=1, c=2, d=3, e=4, f=5, g=6, h=7, i=8, j=9, k=10, l=11, m=12, n=13):
        return a, b, c, d, e, f, g, h, i, j, k, l, m, n

    print(many(n=1, a=2, m=3), many(1, 2, h=5), many(*range(14)))
    for wrong in (lambda: many(1, a=2), lambda: many(x=1), lambda: many(*range(15))):
        try:
            print(wrong())
        except TypeError as error:
            print(error)


def floats():
    nan, inf = float("nan"), math.inf
    for a in (1.5, nan, -0.0, inf):
        row = []
        for b in (1.5, 0.0, nan, 2):
            if a < b:
                row.append("<")
            if a <= b:
                row.append("<=")
            if a == b:
                row.append("==")
            if a != b:
                row.append("!=")
            if a >= b:
                row.append(">=")
            if a > b:
                row.append(">")
            row.append("|")
        print(*row)


unpacking()
sums()
slices()
sorting()
texts()
sets()
keywords()
floats()
