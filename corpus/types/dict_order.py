# Insertion order through every change, and iteration while values change.
d = {}
for k in "zebra": d[k] = d.get(k, 0) + 1
print(d, list(d), list(reversed(d)))
d["e"] = "updated keeps its place"
del d["z"]
d["z"] = "last"
d.pop("b")
d.update({"a": 0, "new": 1})
print(list(d.items()), next(iter(d)), d.popitem(), list(d))
print({**{"x": 1, "y": 2}, "x": 3}, {"x": 1} | {"y": 2, "x": 9}, dict([("b", 1), ("a", 2), ("b", 3)]), dict(b=1, a=2), {k: v for v, k in enumerate("cab")}, {"k": 1, "k": 2}, dict.fromkeys("hello"))
e = {"y": 2, "x": 1}
print(e == {"x": 1, "y": 2}, list(e) == list({"x": 1, "y": 2}), sorted(e), dict(sorted(e.items())), e.copy(), {v: k for k, v in e.items()}, [*e, *e.values()])
for k in d: d[k] = str(d[k]) + "!"
print(d)
for k, v in list(d.items()):
    if len(v) > 3: del d[k]
print(d, len(d))
big = {}
for i in range(50): big[i * 37 % 50] = i
for i in range(0, 50, 2): del big[i]
for i in range(0, 10, 2): big[i] = "again"
print(list(big), list(big.values())[-5:], len(big))
q = {}
for i in range(100):
    q[i] = i
    if len(q) > 3: del q[next(iter(q))]
print(q)
cache = dict(a=1, b=2, c=3)
cache["a"] = cache.pop("a")
print(cache, list(cache.items())[0], [k for k in cache if k != "b"], {i: c for i, c in enumerate(cache)})
mixed = {1: "int", "1": "str", 1.5: "float", None: "none", (1, 2): "tuple", True: "replaces int", frozenset(): "fs", b"1": "bytes"}
print(mixed, [type(k).__name__ for k in mixed], mixed[1], mixed[True], mixed[1.0])
n = {"a": {"z": 1, "y": {"k": [1]}}, "b": []}
n["a"]["y"]["k"].append(2)
n["b"].append(n["a"])
print(n, n["b"][0] is n["a"], str(n) == repr(n), len(str(n)))
