# Classes that inherit from int, str, list, dict, tuple, float, set and Exception.
class Meters(int):
    def __repr__(self): return f"{int(self)}m"
    def __add__(self, o): return Meters(int(self) + int(o))

class Name(str):
    def __new__(cls, text): return super().__new__(cls, text.title())
    def shout(self): return self.upper() + "!"

class Stack(list):
    def push(self, x):
        self.append(x)
        return self
    @property
    def top(self): return self[-1]

class Counting(dict):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.reads = 0
    def __getitem__(self, k):
        self.reads += 1
        return super().__getitem__(k)
    def __missing__(self, k): return f"no {k}"

class Point(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    x = property(lambda self: self[0])
    y = property(lambda self: self[1])
    def __add__(self, o): return Point(self.x + o[0], self.y + o[1])

class Half(float):
    def __new__(cls, v): return super().__new__(cls, v / 2)

class Tags(set):
    def __contains__(self, x): return super().__contains__(x.lower())

m = Meters(5)
print(m, m + 1, m * 2, [m], str(m), f"{m}", f"{m:03d}", isinstance(m, int), m == 5, {5: "five"}[m], type(m * 2).__name__, type(m + 1).__name__, range(10)[m])
n = Name("ann lee")
print(n, repr(n), n.shout(), n + "!", type(n + "!").__name__, n == "Ann Lee", {"Ann Lee": 1}[n], n[0], len(n), n.split(), "x".join([n, n]), isinstance(n, str))
s = Stack([1]).push(2).push(3)
s.label = "mine"
print(s, s.top, len(s), s[1:], type(s[1:]).__name__, s + [4], s == [1, 2, 3], s.label, sorted(s, reverse=True), [*s], type(s.copy()).__name__, Stack(), repr(Stack("ab")))
c = Counting(a=1, b=2)
print(c["a"], c["zz"], c.get("zz"), c.reads, c, dict(c), len(c), "a" in c, c | {"c": 3}, type(c | {}).__name__, list(c.items()), {**c})
p = Point(1, 2)
a, b = p
print(p, p + (3, 4), p.x, p == (1, 2), a, b, {p: "k"}[(1, 2)], type(p + p).__name__, len(p), p[::-1], sorted([Point(2, 1), Point(1, 5)]))
h, t = Half(5), Tags({"a"})
print(h, h + 1, h == 2.5, repr(h), type(-h).__name__, round(h), "A" in t, "b" in t, t, t | {"z"} == {"a", "z"}, isinstance(t, set), type(t.copy()).__name__)
class B2(bytes): pass
class F(frozenset): pass
print(B2(b"x"), B2(b"x") == b"x", F([1]), F([1]) == {1}, hash(F([1])) == hash(frozenset([1])), type(int(m)).__name__, int.__repr__(m), str.__len__(n), list.__repr__(s), dict.__getitem__(c, "b"))
