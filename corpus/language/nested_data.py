# Building and changing nested lists and dicts.
inventory = {
    "fruit": [{"name": "fig", "qty": 3}, {"name": "pear", "qty": 0}],
    "nuts": [{"name": "almond", "qty": 12}],
}
for kind, items in inventory.items():
    for item in items:
        item["status"] = "ok" if item["qty"] else "out"
print(inventory)
inventory["fruit"][1]["qty"] += 5
inventory.setdefault("seeds", []).append({"name": "sesame", "qty": 1})
del inventory["nuts"][0]["status"]
print({k: [i["name"] for i in v] for k, v in inventory.items()})
print(sum(i["qty"] for v in inventory.values() for i in v))
matrix = [[r * c for c in range(4)] for r in range(3)]
matrix[1][2] = "x"
print(matrix, [row[1] for row in matrix], [list(col) for col in zip(*matrix)])
flat = [v for row in matrix for v in row if v != "x"]
print(flat, sorted(set(flat)), {v: flat.count(v) for v in sorted(set(flat))})

def get(data, path, default=None):
    for step in path.split("."):
        try:
            data = data[int(step)] if isinstance(data, list) else data[step]
        except (KeyError, IndexError, ValueError, TypeError):
            return default
    return data

print(get(inventory, "fruit.0.name"), get(inventory, "fruit.9.name"), get(inventory, "fruit.name", "bad"), get(5, "x", "scalar"))

def merge(a, b):
    if isinstance(a, dict) and isinstance(b, dict):
        return {k: merge(a[k], b[k]) if k in a and k in b else a.get(k, b.get(k)) for k in [*a, *(k for k in b if k not in a)]}
    return a + b if isinstance(a, list) and isinstance(b, list) else b

print(merge({"a": 1, "b": {"c": [1], "d": 2}}, {"b": {"c": [2], "e": 3}, "f": 4}))
def flatten(d, prefix=""):
    for k, v in d.items():
        if isinstance(v, dict):
            yield from flatten(v, f"{prefix}{k}.")
        else:
            yield f"{prefix}{k}", v
print(dict(flatten({"a": 1, "b": {"c": 2, "d": {"e": 3}}})))
copy = [row[:] for row in matrix]
copy[0][0] = "changed"
print(matrix[0][0], copy[0][0], matrix[1] is copy[1], matrix[1] == copy[1])
