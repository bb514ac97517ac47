# Tuples and texts that begin alike, floats with both zeros, and what is not all of one type.
rows = [(2, "b", 1.5), (1, "a", 0.0), (2, "a", 2.5), (1, "a", -0.0), (2, "b", 1.5), (1, "B", -1.0)]
print(sorted(rows), sorted(rows, reverse=True))
print(sorted(rows, key=lambda r: (r[1], -r[0])), sorted(rows, key=lambda r: r[1:]))
print(sorted([("a",), ("b",), ("a",)]), sorted([(), ()]), sorted([(1, 2), (1,), (0, 5, 6)]))
print(sorted([(1, 2.0), (1.0, 1), (1, 1)]), sorted([(True, 1), (False, 2), (1, 0)]))
print(sorted([(1, (2, 3)), (1, (2, 1))]), sorted([(10**30, 1), (5, 2), (10**30, 0)]))
texts = ["abcdefgh", "abcdefg", "abcdefghi", "abcdefg\0", "", "\0", "\0\0", "a\0", "a", "é", "e", "z", "日本", "😀", "\uffff", "abcdefghA"]
print(sorted(texts), sorted(texts, reverse=True), sorted(texts, key=lambda s: s[::-1]))
print(sorted([0.0, -0.0, 1e300, -1e300, float("inf"), float("-inf"), 5e-324, -5e-324]))
print(sorted([-0.0, 0.0]), sorted([3, -1, 2**62, -2**63, 2**63 - 1, 0]))
print([str(x) for x in sorted([(0.0, 1), (-0.0, 0), (0.0, 0)])])
nan = float("nan")
print(sorted([(nan, 1), (1.0, 2), (0.5, 3)]), sorted([2.0, nan, 1.0]))
for mixed in [(1, "a"), (1, 2)], [(1, None), (1, None)], [(1, None), (1, 2)], ["a", 1], [1, 2.5, True]:
    try:
        print(sorted(mixed))
    except TypeError as e:
        print(e)
pairs = [(i * 7919 % 13, str(i % 3)) for i in range(60)]
print(sorted(pairs) == sorted(sorted(pairs, key=lambda p: p[1]), key=lambda p: p[0]), sorted(pairs)[:7], sorted(pairs, reverse=True)[:7])
stable = [(k, i) for i, k in enumerate([3, 1, 2, 1, 3, 2, 1])]
print(sorted(stable, key=lambda p: p[0]), sorted(stable, key=lambda p: p[0], reverse=True))
names = ["Bob", "alice", "Carol", "bob", "ALICE"]
print(sorted(names, key=str.lower), sorted(names, key=len), sorted(names, key=lambda n: (len(n), n)))
for x in (5, "a", [], None, object()):
    print(isinstance(x, (int, str)), isinstance(x, (list, (dict, type(None)))), isinstance(x, ()), hasattr(x, "real"), hasattr(x, "nope"), getattr(x, "upper", 0) == 0)
class A:
    __slots__ = ("x",)
class B:
    y = None
    def __getattr__(self, name):
        if name == "made":
            return 1
        raise AttributeError(name)
class C(B):
    @property
    def p(self):
        raise AttributeError("inside")
print(hasattr(A(), "x"), hasattr(A(), "z"), hasattr(B(), "y"), hasattr(B(), "made"), hasattr(B(), "z"), hasattr(C(), "p"), hasattr(C(), "made"), getattr(A(), "x", 7), getattr(C(), "p", 8))
try:
    isinstance(1, (int, 5))
    print(isinstance("a", (int, 5)))
except TypeError as e:
    print(e)
print({1, 2, 3} & {2, 3, 4}, {1, 2} - {2}, {1, 2, 3} & {2: 0}.keys(), {1, 2} - frozenset([1]), {(1, 2), 3} & {(1, 2)}, {1, True, 1.0} & {1.0})
