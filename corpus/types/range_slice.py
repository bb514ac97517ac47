# range and slice objects: values, membership, slicing, comparison and errors.
for r in (range(5), range(2, 8), range(0, 20, 5), range(10, 0, -3), range(0), range(5, 2), range(-3, 3), range(2, 3, 100)):
    print(r, list(r), len(r), r.start, r.stop, r.step, list(reversed(r)), bool(r), sum(r), r[-1] if r else None)
r = range(0, 100, 7)
print(r[3], r[-1], r[2:5], r[::-1], r[::3], r[5:2], list(r[-3:]), 49 in r, 50 in r, 49.0 in r, "x" in r, r.index(21), r.count(21), r.count(22), min(r), max(r))
print(range(3) == range(0, 3, 1), range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), range(3) != range(4), hash(range(3)) == hash(range(0, 3)), {range(2): "key"}[range(2)], range(3) == [0, 1, 2])
print(list(range(10**12, 10**12 + 3)), range(10**20)[10**19], 10**19 in range(10**20), range(10**20).index(10**18), range(-10**20, 0, 10**19)[3], list(range(True, 3)))
print([i for i in range(3) for _ in range(i)], list(zip(range(3), range(10, 13))), [*range(2), *range(2)], list(enumerate(range(5, 7))), dict.fromkeys(range(2), 0), list(map(lambda x: x * x, range(4))), sum(range(101)), iter(range(2)).__next__(), type(iter(range(1))).__name__)
s = slice(1, 10, 2)
print(s, slice(5), slice(None), slice(1, None), s.start, s.stop, s.step, s.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice(100, -100, -3).indices(7), s == slice(1, 10, 2), s != slice(1), [1, 2, 3, 4][s], "abcdef"[slice(None, None, -2)], slice("a", "b"), slice(1) < slice(2), hash(slice(1)) == hash(slice(1)))
class Index:
    def __index__(self): return 3
print(list(range(Index())), "abcdef"[Index()], [0, 1, 2, 3, 4][Index():], [9] * Index(), slice(Index()).indices(10))
for f in (lambda: range(), lambda: range(1, 2, 0), lambda: range("a"), lambda: range(1.5), lambda: range(3)[5], lambda: range(3)["a"], lambda: range(3).index(9), lambda: range(3).index("x"), lambda: range(3) < range(4), lambda: range(3) + range(3), lambda: range(1, 2, 3, 4), lambda: slice(), lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(5), lambda: range(3).append(1), lambda: range(stop=3), lambda: slice(1).indices(-1), lambda: range(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    range(3)[0] = 1
except TypeError as e:
    print(e)
try:
    range(3).start = 1
except AttributeError as e:
    print(e)
