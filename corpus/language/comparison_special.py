# Rich comparison, its reflection, defaults, hash removal and total absence.
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, V) and self.v == o.v
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
    def __le__(self, o): return self.v <= o.v
    def __repr__(self): return f"V({self.v})"

a, b = V(1), V(2)
print(a == V(1), a != V(1), a == b, a != b, a < b, a > b, a <= b, a >= b, a == 1, 1 == a)
print(sorted([V(3), a, b]), max(a, b), min([b, a]), a in [V(1)], [b].index(V(2)))
for bad in (lambda: a < 5, lambda: 5 > a, lambda: hash(a), lambda: {a: 1}, lambda: {a}):
    try:
        print(bad())
    except TypeError as e:
        print(e)

class Plain: pass
p, q = Plain(), Plain()
print(p == p, p == q, p != q, hash(p) == hash(p), p in [q, p])
for op in ("<", "<=", ">", ">="):
    try:
        eval(f"p {op} q")
    except TypeError as e:
        print(e)

class Loud:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print(self.n, "eq"); return NotImplemented
    def __ne__(self, o): print(self.n, "ne"); return NotImplemented
    def __gt__(self, o): print(self.n, "gt"); return NotImplemented
    def __lt__(self, o): print(self.n, "lt"); return NotImplemented

x, y = Loud("x"), Loud("y")
print(x == y, x != y, x == x)
try:
    x < y
except TypeError as e:
    print(e)

class Any:
    def __eq__(self, o): return "equal"
    def __lt__(self, o): return [] 
    def __contains__(self, o): return "yes"
    __hash__ = None

print(Any() == 1, 1 == Any(), Any() < 1, 1 > Any(), 5 in Any(), 5 not in Any())
class Kept(V):
    __hash__ = object.__hash__
print(len({Kept(1), Kept(1)}), Kept(1) == Kept(1))
