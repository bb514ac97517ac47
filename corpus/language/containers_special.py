# __len__, __getitem__, __setitem__, __contains__, __iter__, __reversed__, __missing__ and their fallbacks.
class Ring:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i):
        if isinstance(i, slice): return Ring(*self.items[i])
        return self.items[i % len(self.items)]
    def __setitem__(self, i, v): self.items[i % len(self.items)] = v
    def __delitem__(self, i): del self.items[i % len(self.items)]
    def __contains__(self, v): return v in self.items
    def __iter__(self): return iter(self.items)
    def __repr__(self): return f"Ring{tuple(self.items)}"

r = Ring(1, 2, 3)
print(len(r), r[4], r[-1], r[1:], 2 in r, 9 in r, list(r), bool(r), bool(Ring()))
r[5] = "x"
del r[3]
print(r, [v for v in r], [*r], dict(enumerate(r)), list(reversed(r)), max(Ring(3, 8, 1)))
a, b = r
print(a, b)

class Old:
    def __getitem__(self, i):
        print("get", i)
        if i > 2: raise IndexError
        return i * i

print(list(Old()), 4 in Old())
print(tuple(zip(Old(), "ab")))

class Default(dict):
    def __missing__(self, k): return f"<{k}>"

d = Default(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, d)

class Neither: pass
for bad in (lambda: len(Neither()), lambda: Neither()[0], lambda: 1 in Neither(), lambda: iter(Neither()),
            lambda: list(Neither()), lambda: reversed(Neither()), lambda: [*Neither()], lambda: next(Neither())):
    try:
        bad()
    except TypeError as e:
        print(e)
n = Neither()
for stmt in ("n[0] = 1", "del n[0]", "for _ in n: pass", "x, = n"):
    try:
        exec(stmt)
    except TypeError as e:
        print(e)
class NotIter:
    def __iter__(self): return 5
try:
    list(NotIter())
except TypeError as e:
    print(e)
