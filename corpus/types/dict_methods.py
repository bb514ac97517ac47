# Every dict method, with its return value and its effect.
d = {"a": 1, "b": 2}
d["c"] = 3
print(d, d["a"], len(d), "a" in d, 1 in d, d.get("z"), d.get("z", 0), d.get("a", 9), d.setdefault("a", 5), d.setdefault("d", 4), d.setdefault("e"), d)
print(d.pop("e"), d.pop("zz", "none"), d.popitem(), d, d.update({"b": 20, "f": 6}), d.update(g=7), d.update([("h", 8)], a=10), d.update(), d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), d.keys(), d.values(), d.items(), [k for k in d], list(reversed(d)), max(d, key=d.get))
print(dict(), dict(a=1), dict([("x", 1), ("y", 2)]), dict({"p": 1}, q=2), dict(zip("ab", [1, 2])), dict.fromkeys("ab"), dict.fromkeys([1, 2], []), {**d, "a": "new"}, {1: "int", "1": "str", 1.5: "float", (1,): "tuple", None: "none", True: "bool"})
print(d | {"z": 26}, {"z": 0} | {"z": 1}, {} == {}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 2}, {1: 2} == {1.0: 2.0}, d.copy() is d, d.copy() == d)
d |= [("k", 1)]
del d["k"], d["a"]
print(d, d.clear(), d, bool(d), not {0: 0})
counts = {}
for ch in "mississippi":
    counts[ch] = counts.get(ch, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), {v: k for k, v in counts.items()}, sum(counts.values()), min(counts), dict(sorted(counts.items())))
groups = {}
for w in "apple avocado banana blueberry cherry".split():
    groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, groups["a"][1][0], [*groups], [*groups.values()][0])
nested = {"a": {"b": {"c": [1, {"d": "deep"}]}}}
nested["a"]["b"]["c"][1]["d"] += "er"
print(nested, nested["a"].get("x", {}).get("y"), repr({"k": None, 1: [], (): {}}), str({"é": "\n"}))
order = {"z": 1, "y": 2}
order["x"] = 3
order["z"] = 9
del order["y"]
order["y"] = 0
print(order, list(order.items())[-1], next(iter(order)), order.popitem())
nan = float("nan")
odd = {nan: 1, 0: "zero", False: "false", 0.0: "float"}
print(odd[0], len(odd), odd[nan], {1: "a"}.get(1.0), {1: "a"}.get(True), hash(1) == hash(1.0) == hash(True))
big = {i: i * i for i in range(200)}
for i in range(0, 200, 2): del big[i]
print(len(big), sum(big), list(big)[:4], big.pop(199), 4 in big)
