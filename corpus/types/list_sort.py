# Sorting: stability, keys, reverse, partial orders, errors and mutation during the sort.
data = [(i * 7919 % 101, i) for i in range(60)]
s = sorted(data)
print(s[:5], s[-3:], all(a <= b for a, b in zip(s, s[1:])), sorted(s, reverse=True) == s[::-1])
by_mod = sorted(range(40), key=lambda n: n % 4)
print(by_mod)
print(sorted(range(12), key=lambda n: n % 3, reverse=True))
words = "Pear apple Fig banana fig Apple".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: w[::-1]))
print(sorted([True, 0, 2, -1.5]), sorted([0.0, -0.0, 0]), sorted(["10", "9", "2"], key=int), sorted({3: "a", 1: "b"}), sorted({3: "a", 1: "b"}.items(), key=lambda kv: kv[1], reverse=True))
runs = [1, 2, 3, 10, 9, 8, 4, 5, 6, 0] * 4
print(sorted(runs) == sorted(runs[::-1]), sorted(runs)[::7], sorted([], key=len), sorted([1]), sorted((2, 1)))
l = [3, 1, 2]
print(l.sort(), l, l.sort(key=lambda x: -x), l, l.sort(key=None, reverse=False), l)
rows = [{"n": "b", "v": 2}, {"n": "a", "v": 2}, {"n": "c", "v": 1}]
print([r["n"] for r in sorted(rows, key=lambda r: (r["v"], r["n"]))], [r["n"] for r in sorted(sorted(rows, key=lambda r: r["n"]), key=lambda r: r["v"], reverse=True)])

class Loud:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return str(self.n)

print(sorted(map(Loud, [3, 1, 2])), min(map(Loud, [3, 1, 2])), sorted([Loud(1), Loud(0)], reverse=True))
mutated = [3, 2, 1]
def meddle(x):
    mutated.append(x)
    return x
try:
    mutated.sort(key=meddle)
except ValueError as e:
    print(e, mutated)
for bad in ([1, "a"], [None, None], [1, None], [[1], ["a"]], [1j, 2j], [{}, {}], [object, int]):
    try:
        print(sorted(bad))
    except TypeError as e:
        print(e)
nan = float("nan")
print(len(sorted([3, nan, 1])), sorted([(1, "b"), (1, "a"), (0, "z")], key=lambda t: t[0]))
