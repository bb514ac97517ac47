# Counter: counting, arithmetic, ordering and the methods of dict it changes.
from collections import Counter

c = Counter("mississippi")
print(c, c["s"], c["zz"], c.most_common(2), c.most_common(), sum(c.values()), c.total(), len(c), list(c), dict(c))
print(Counter(), Counter([3, 1, 3]), Counter({"a": 2}), Counter(a=1, b=0), Counter(["x"], y=2), Counter(w[0] for w in "big bad wolf".split()))
c = Counter(a=3, b=1, c=-1)
d = Counter(a=1, b=2, d=4)
print(c + d, c - d, c & d, c | d, +c, -c, c == Counter(a=3, b=1, c=-1, z=0), c <= d, Counter(a=1) < Counter(a=2), c != d)
c.update("abca")
print(c, c.subtract({"a": 1, "q": 2}), c, c.pop("q"), sorted(c.elements()), c.update(b=10), c, c.update([("t", 1)]), c[("t", 1)])
del c["b"], c["never"]
c["new"] += 5
c["a"] = 0
print(c, "b" in c, c.get("b"), c.get("b", "no"), c.copy() == c, bool(Counter()), sorted(c.items(), key=lambda kv: str(kv[0])))
c += Counter(new=1)
print(c, {**Counter("ab")}, Counter("aab").most_common(1)[0][0], max(Counter("abb"), key=Counter("abb").get), Counter(a=1) | Counter(b=2))
words = "the cat and the dog and the end".split()
counts = Counter(words)
print(counts.most_common(3), [w for w, n in counts.items() if n == 1], Counter(map(len, words)), Counter(counts.values()))
c -= Counter(new=100)
print(c, repr(Counter({1: 2, "x": 5})), isinstance(c, dict), Counter("abc").keys() >= {"a"})
try:
    Counter.fromkeys("ab", 1)
except NotImplementedError as e:
    print(e)
try:
    Counter(5)
except TypeError as e:
    print(e)
try:
    Counter("a") + 5
except TypeError as e:
    print(e)
