# __slots__, identity, weak equality and default hash.
class Point:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __repr__(self): return f"Point({self.x}, {self.y})"

class Point3(Point):
    __slots__ = ("z",)
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

class Open(Point):
    pass

p, q = Point(1, 2), Point(1, 2)
print(p == q, p is q, p != q, {p, q} == {p}, Point.__slots__, p.x, Point3(1, 2, 3).z, hash(p) == hash(q))
o = Open(5, 6)
o.extra = "dict"
print(o.__dict__, o.x, o)
for act in ("p.z = 1", "del p.x; p.x", "p.__dict__", "Point3(1, 2, 3).w = 4", "vars(p)", "Point.x = 5; p.x"):
    try:
        exec(act)
        print(act, "fine")
    except (AttributeError, TypeError) as e:
        print(act, "->", e)
try:
    class Bad:
        __slots__ = ("a",)
        a = 1
except ValueError as e:
    print(e)
a = [1]
b = a
c = a[:]
print(a is b, a is c, a == c, a is not c, None is None, (a is b) is True)
b.append(2)
print(a, c)
def same(x): return x
print(same(a) is a, same(p) is p, [a][0] is a, {"k": a}["k"] is a, (a,)[0] is a)
x = y = object()
print(x == y, x is y, object() == object(), x != object(), bool(x))
t = (1, [2])
u = t
u[1].append(3)
print(t is u, t)
