# iter, next, enumerate, zip, reversed, map, filter, sorted, sum, min, max, any, all, range.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(zip("abc", [1, 2])), list(zip()), list(zip([1])))
print(list(zip("ab", [1, 2], strict=True)), list(reversed([1, 2, 3])), list(reversed("ab")), list(reversed(range(3))))
print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2], [3, 4, 5])), list(filter(None, [0, 1, "", "a"])))
print(sorted([3, 1, 2]), sorted("bca", reverse=True), sorted(["b", "A"], key=str.lower), sorted({2: 0, 1: 0}))
print(sum([1, 2, 3]), sum([], 5), sum([[1], [2]], []), sum([0.1] * 10), sum((1, 2.5)), sum([True, True]))
print(min(3, 1), max([1, 5, 2]), min("b", "a"), max([], default=0), min([[2], [1, 9]]), max("apple", "fig", key=len), max((1, 2), (1, 3)))
print(any([]), all([]), any([0, 1]), all([1, 0]), any(x > 2 for x in (1, 3)))
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), iter(it) is it)
print(list(iter(lambda c=iter([1, 2, 0, 3]): next(c), 0)))
print(abs(-3), divmod(17, 5), divmod(-17, 5), pow(2, 10), pow(3, 4, 5), pow(3, -1, 7), round(2.5), round(3.5), round(2.675, 2), round(1234, -2))
print(chr(97), ord("a"), hex(255), oct(8), bin(5), bool(""), callable(len), hash(5), type(None).__name__)
z = zip([1, 2, 3], "ab")
print(next(z), list(z), next(z, "done"))
e = enumerate(["x"])
print(next(e), type(e).__name__, type(z).__name__, type(map(str, [])).__name__, type(reversed([])).__name__, type(iter([])).__name__)
for bad in (lambda: next(iter([])), lambda: min([]), lambda: max(5), lambda: sum(["a"]), lambda: sum("ab", ""), lambda: zip(1),
            lambda: list(zip([1], [], strict=True)), lambda: map(len), lambda: sorted([1, "a"]), lambda: ord("ab"), lambda: chr(-1),
            lambda: iter(5), lambda: next(5), lambda: abs("a"), lambda: pow(2, -1, 4), lambda: reversed({1}), lambda: sorted(1, 2),
            lambda: min(1, "a"), lambda: enumerate(), lambda: divmod(1, 0), lambda: list(map(5, [1])), lambda: round("x")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
