try: suspend
except NameError: suspend = lambda value=None: value

# __getitem__, __setitem__, __delitem__, __contains__, __len__, __missing__.
class Grid:
    def __init__(self): self.cells = {}
    def __getitem__(self, key): return suspend(self.cells.get(key, ("none", key)))
    def __setitem__(self, key, value): self.cells[suspend(key)] = suspend(value)
    def __delitem__(self, key): del self.cells[suspend(key)]
    def __contains__(self, key): return suspend(key in self.cells)
    def __len__(self): return suspend(len(self.cells))

g = Grid()
g[1, 2] = "a"
g["k"] = [1]
print(g[1, 2], g["k"], g[0], len(g))
g["k"] += [suspend(2)]
g["n"] = 5
g["n"] *= suspend(3)
print(g["k"], g["n"], g[1:2], g[..., ::suspend(3)])
print("k" in g, "z" in g, "z" not in g, bool(g))
del g["k"]
print("k" in g, len(g), bool(Grid()))

class Seq:
    def __getitem__(self, i):
        if suspend(i) >= 3:
            raise IndexError(i)
        return suspend(i * 10)

print(list(Seq()), 20 in Seq(), [x for x in Seq()], tuple(zip(Seq(), "ab")), max(Seq()))

class D(dict):
    def __missing__(self, key):
        self[key] = suspend(key * 2)
        return self[key]

d = D()
print(d["ab"], d[suspend(4)], d, d.get("zz"))
