# Tuples: construction, operators, comparison, hashing and immutability.
t = (1, "two", 3.0)
print(t, t[0], t[-1], t[1:], t[::-1], len(t), (1,), (), tuple(), tuple("ab"), tuple([1, 2]), tuple({"k": 1}), 1, (1), type((1)), type((1,)))
print(t + (4,), (0,) * 3, 2 * (1, 2), "two" in t, 5 not in t, t.count(1), t.index(3.0), (1, 2, 1).count(1), (1, 2, 1).index(1, 1), () + ())
print((1, 2) == (1, 2), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, "a") < (2, 0), (1, 2) != [1, 2], (1, 2) == [1, 2], max((1, 2), (1, 3)), sorted([(2, 1), (1, 2)]), (1, 2) >= (1, 2))
print(hash((1, 2)) == hash((1, 2)), {(0, 0): "origin", (1, 0): "x"}[1, 0], {(1, 2), (1, 2)}, hash(()) == hash(()), (1, (2, 3))[1][0], {(): "empty"}[()])
a, b, *c = t + (4, 5)
(x, y), z = (1, 2), 3
print(a, b, c, x, y, z, [p for p, _ in ((1, 2), (3, 4))], dict(((1, 2), (3, 4))), list(zip(*[(1, 2), (3, 4)])), divmod(7, 2)[1])
swap = 1, 2
swap = swap[1], swap[0]
print(swap, tuple(x * 2 for x in swap), sum((1, 2)), min(t[:1]), any(()), bool(()), bool((0,)), tuple(reversed(swap)), repr((1, (2,), ())), str(("é", "\n", None)))
mutable = ([1], 2)
mutable[0].append(5)
print(mutable, mutable * 2, (mutable * 2)[0] is mutable[0], tuple(mutable) is mutable, t[:] is t)
def many(): return 1, 2, 3
print(many(), type(many()).__name__, *many(), sep="|")
for f in (lambda: t.__setitem__(0, 1), lambda: t[10], lambda: t.index("x"), lambda: t + [1], lambda: t * 1.5, lambda: hash(([],)), lambda: t < (2, 1) < 5, lambda: (1, "a") < (1, 2), lambda: tuple(5), lambda: t.append(1), lambda: {([],): 1}, lambda: t["a"], lambda: t < [1]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
