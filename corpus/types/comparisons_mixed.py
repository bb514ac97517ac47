# Equality and order across types.
values = [0, 1, True, 0.0, 1.0, "1", b"1", None, [], [1], (), (1,), {}, set(), 1j, 1 + 0j, "", b"", frozenset(), range(0), range(1), [1.0], (True,)]
for a in values:
    print(repr(a), "==", [repr(b) for b in values if a == b])
def order(a, b):
    out = []
    for name, op in (("<", lambda: a < b), ("<=", lambda: a <= b), (">", lambda: a > b), (">=", lambda: a >= b)):
        try:
            out.append(op())
        except TypeError:
            out.append(name)
    return out
for a, b in [(1, 1.5), (2**53, 2.0**53), (2**53 + 1, 2.0**53), (10**400, 1e308), (True, 0.5), ("a", "b"), (b"a", b"b"), ([1], [1, 2]), ((1,), (0, 5)), ({1}, {1, 2}), (1, "a"), ("a", b"a"), (None, None), ([1], (1,)), ({}, {}), (1j, 1), (float("nan"), 1), (-1, float("-inf")), ([1, "a"], [1, 2]), ([1, "a"], [2, 1]), (int, str), (range(1), range(2)), (frozenset([1]), {1, 2}), (bytearray(b"a"), b"b")]:
    print(a, b, order(a, b))
print(1 == 1.0 == True, "a" == "a", [1, [2]] == [1, [2]], (1, 2) == (1.0, 2.0), {1: [2]} == {1.0: [2.0]}, {1, 2} == {2.0, 1.0}, "1" == 1, None == False, [] == (), 0 == "", b"a" == "a")
print([] is [], None is None, "a" != "b", not 1 == 2, 1 != "1", [1] != [1], 2 in [2.0], "a" in ("b", "a"), None in [0, False], 1 in {1.0: 0})
print(min([1, 0.5, True]), max(1, 1.0), max(1.0, 1), min("b", "ab"), sorted([2, 1.5, True, -1]), max([[1, 2], [1, 3], [0, 9]]), min({"b": 0, "a": 1}), max("hello"), min((3, "a"), (3, "b")))
class A: pass
a = A()
print(a == a, a != a, a == A(), a == 1, 1 != a, [a] == [a], A == A, (a,) == (a,), a in [a], a in {a})
