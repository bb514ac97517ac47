# Counting, inverting and grouping with plain dicts.
words = "the quick brown fox jumps over the lazy dog the end".split()
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(counts, sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:3])
by_length = {}
for w in words:
    by_length.setdefault(len(w), []).append(w)
print(by_length, {k: len(set(v)) for k, v in by_length.items()})
inverse = {v: k for k, v in counts.items()}
print(inverse, dict(zip(inverse.values(), inverse)), dict.fromkeys("abc", 0))
first = dict(a=1, b=2)
second = {"b": 3, "c": 4}
print(first | second, second | first, {**first, "z": 0, **second}, first.keys() & second.keys(), sorted(first.keys() ^ second.keys()))
first |= [("q", 9)]
print(first, first.pop("q"), first.pop("q", None), first.popitem(), first)
print(max(counts, key=counts.get), min(counts.values()), sum(counts.values()), list(reversed(counts))[:2])
nested = {"a": {"b": {"c": 1}}}
node = nested
for key in ("a", "b", "c"):
    node = node[key]
print(node, nested.get("x", {}).get("y"), "b" in nested["a"], nested == {"a": {"b": {"c": 1.0}}})
for bad in (lambda: counts["none"], lambda: {[]: 1}, lambda: {}.popitem(), lambda: dict([1]), lambda: dict(["abc"]), lambda: dict(1), lambda: counts.pop("none"), lambda: {} < {}):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
