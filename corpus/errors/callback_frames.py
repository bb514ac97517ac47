# Errors inside callbacks of built-in functions: the builtin itself has no frame.
def key(item):
    return item["weight"] / item["count"]

def ranked(items):
    return sorted(items, key=key, reverse=True)

class Row:
    def __init__(self, d): self.d = d
    def __repr__(self): return "Row " + self.d["name"]
    def __eq__(self, other): return key(self.d) == key(other.d)

items = [{"name": "a", "weight": 6, "count": 2}, {"name": "b", "weight": 8, "count": 2}]
print([i["name"] for i in ranked(items)], Row(items[0]) == Row(items[0]), [Row(i) for i in items])
for f in (lambda: max(items + [{}], key=key), lambda: list(map(key, [{"weight": 1, "count": 0}])), lambda: print([Row({})]), lambda: Row(items[0]) in [Row({"weight": 1, "count": 0})]):
    try:
        f()
    except (KeyError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
print(any(ranked(items + [{"name": "c", "weight": "x", "count": 1}])[i] for i in range(2)))
