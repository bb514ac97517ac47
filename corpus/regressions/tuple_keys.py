# Lookups by tuples that are written out find what a tuple made before finds.
nan = float("nan")
d = {(1, 2): "ints", (1.5, "x"): "mixed", (nan, 1): "nan", ((1, 2), 3): "nested", (None, True): "singletons", (2**70, -1): "big"}
x, y = 1, 2
print(d[x, y], d[1.0, y], d[True, 2.0], d[1.5, "x"], d[nan, 1], d[(x, y), 3], d[None, 1], d[2**70, -1])
print((x, y) in d, (y, x) in d, (x, y) not in d, (nan, 1) in d, (x, y, 1) in d, (x,) in d, () in d)
s = set(d)
print((x, y) in s, (1.0, 2.0) in s, (x, y + 1) in s, ((x, y), 3) in s, (x, [y]) in [(1, [2])], (x, y) in [(1, 2)], (x, y) in ((1, 2), 3))
for container in (d, s, frozenset(s), {}, set()):
    try:
        print((x, [y]) in container)
    except TypeError as error:
        print(error)
for key in ((x, 5), (x, {}), (x, y, 3)):
    a, *rest = key
    try:
        print(d[a, rest[0]])
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
try:
    d[x, y, 3]
except KeyError as error:
    print(error.args, type(error.args[0]))
try:
    s = [1, 2]
    s[x, y]
except TypeError as error:
    print(error)
try:
    (x, y) in 5
except TypeError as error:
    print(error)


class Pair(tuple):
    def __eq__(self, other):
        print("compared")
        return tuple(self) == tuple(other)

    __hash__ = tuple.__hash__


e = {Pair((1, 2)): "pair"}
print(e[x, y], (x, y) in e, (2, 1) in e)


class Same:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return hash((1, 2))


e = {Same(): "same"}
print(e[x, y], (x, y) in e)


class Item:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        seen.append((self.n, other.n))
        return self.n == other.n


seen = []
e = {(Item(1), 2): 1, (Item(2), 2): 2}
print(e[Item(2), 2], (Item(1), 3) in e, seen)
text = "k" * 20
e = {(text, 1): 1, ("k" * 20 + "x", 1): 2}
print(e["k" * 20, 1], ("kk" * 10, 1) in e, ("k" * 21, 1) in e)

# Pairs of locals.
def swap(a, b):
    a, b = b, a
    (a, b) = (b + a, a)
    [a, b] = a, b
    a, a = a, b
    return a, b


print(swap(1, 2))


def unbound():
    a, b = b, 1


try:
    unbound()
except UnboundLocalError as error:
    print(error)

# The truth of instances, while their class changes.
class Plain:
    pass


class Child(Plain):
    pass


p, c = Plain(), Child()
print([bool(v) for v in (p, c)], not p, not c)
Plain.__len__ = lambda self: 0
print([bool(v) for v in (p, c)], not p, not c)
Child.__bool__ = lambda self: True
print([bool(v) for v in (p, c)], not p, not c)
del Plain.__len__
Child.__bool__ = lambda self: False
print([bool(v) for v in (p, c)], not p, not c)
del Child.__bool__
print([bool(v) for v in (p, c)], not p, not c)
for n in range(5):
    Plain.__bool__ = lambda self: n % 2 == 0
    print(bool(p), bool(c), end=" ")
    del Plain.__bool__
    print(bool(p), bool(c))
p.__bool__ = lambda: False
print(bool(p))


class OfInt(int):
    pass


print(bool(OfInt(0)), bool(OfInt(2)), len(list(filter(None, [OfInt(0), OfInt(1), p]))))

# Percent formats.
print("%s=%d" % ("a", 3), "%s" % 12345678901, "%d%%" % 5, "%i|%u" % (-3, True), "%s %s" % (p is p, None), "%s" % text)
print("%d" % 3.9, "%s%s" % ("é", 2), "%%" % (), "100%%" % {}, "%ld" % 7, "%hd" % 8, "%(a)s" % {"a": 1}, "%d" % 2**70)
for form, values in (("%s", ()), ("%s %s", ("a",)), ("%s", ("a", "b")), ("%d", "a"), ("%", 1), ("%y", 1), ("%d", None), ("abc", 1), ("%h", 1)):
    try:
        print(form % values)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

# Chains of comparisons, in which numbers and others meet.
for a, b, c in ((1, 2, 3), (1, 2, 2), (3, 2, 1), (1.0, 2, 3.0), (1, nan, 2), ("a", "b", "c"), (True, 2, 3.5)):
    print(a < b < c, a <= b <= c, a < b > c, a == b == c, a != b != c, end=" ")
print()
try:
    1 < 2 < "a"
except TypeError as error:
    print(error)
print(1 < 1 < "a", max(1, 2.5, 2), max([1, 2.5, 2]), max([3, 3.0]), min([3.0, 3]), max([nan, 1]), max([1, nan]), max("abc"), max(iter([[1], [2]])))
try:
    max([1, "a"])
except TypeError as error:
    print(error)
print((1, 2) < (1, 3), (1, 2.0) < (1, 2), (1, nan) < (1, nan), [1, "a"] < [1, "b"], (2, "a") > (1, 3), (1,) < (1, 2), (2**70, 1) < (2**70, 2))
print(float("inf"), float("-inf"), float(" INF "), float("Infinity"), float("nan"), float("1_0.5"), tuple([1, 2]), tuple([]))
