# del on names, items, slices, attributes and nested targets.
a = b = [1, 2, 3, 4, 5, 6]
del a
print(b)
try:
    a
except NameError as e:
    print(e)
del b[0], b[-1]
print(b)
del b[1:3]
print(b)
d = {"x": 1, "y": {"z": 2, "w": 3}}
del d["x"], d["y"]["z"]
print(d)

class C:
    attr = 1
    def __init__(self): self.own, self.other = 1, 2
    def __delitem__(self, key): print("delitem", key)
    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)

c = C()
del c.own, c["k"], c[1:2]
print(c.__dict__)
del C.attr
print(hasattr(C, "attr"))
p, q, r = 1, 2, 3
del (p, [q]), r
print([n for n in ("p", "q", "r") if n in globals()])
for bad in ("del missing", "del d['nope']", "del b[10]", "del c.nothing", "del (1,)[0]", "del 'abc'[0]", "del c.own"):
    try:
        exec(bad)
    except Exception as e:
        print(type(e).__name__, e)

def f(n):
    x = n
    if n > 1: del x
    try:
        return x
    except UnboundLocalError as e:
        return type(e).__name__

print(f(1), f(2))
def g():
    cell = 1
    def inner(): return cell
    del cell
    try:
        inner()
    except NameError as e:
        print(e)
    cell = 2
    return inner()
print(g())
