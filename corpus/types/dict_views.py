# keys, values and items: live views, set operations, iteration and mutation.
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i), "a" in k, 2 in v, ("a", 1) in i, ("a", 2) in i, "a" in i, type(k).__name__, type(v).__name__, type(i).__name__)
d["d"] = 4
del d["a"]
print(k, v, i, list(k), sorted(v, reverse=True), dict(i), [*reversed(k)], list(reversed(i)), list(reversed(v)))
print(sorted(k & {"b", "z"}), sorted(k | {"z"}), sorted(k - {"b"}), sorted(k ^ {"b", "z"}), k == {"b", "c", "d"}, k <= {"b", "c", "d", "e"}, k > {"b"}, k.isdisjoint({"x"}), sorted(i & {("b", 2)}), sorted({"b", "q"} - k), k == d.keys(), v == d.values())
print(set(k) == set(d), list(zip(k, v)), [f"{a}={b}" for a, b in i], max(i, key=lambda p: p[1]), sum(v), any(x > 3 for x in v), {b: a for a, b in i}, k.mapping["b"], dict(zip(v, k)))
it = iter(d)
print(next(it))
d["e"] = 5
try:
    next(it)
except RuntimeError as e:
    print(e)
it = iter(d.items())
next(it)
d["e"] = 6
print(next(it), list(it))
for mutate in ("d.pop('b')", "d.clear()", "d.update(q=1)"):
    d.update(b=1, c=2)
    try:
        for key in d:
            exec(mutate)
    except RuntimeError as e:
        print(mutate, e)
for key in list(d):
    del d[key]
print(d, list(k), bool(k), len(i))
for f in (lambda: k[0], lambda: i["b"], lambda: v + [], lambda: k.append(1), lambda: hash(k), lambda: k < [1], lambda: v & v, lambda: next(k), lambda: {}.items() - 5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
empty = {}
print(empty.keys(), empty.values(), empty.items(), list(empty), {1: 2}.keys() == {1}, {1: 2}.items() == {(1, 2)}, {1: [2]}.items() == {1: [2]}.items())
