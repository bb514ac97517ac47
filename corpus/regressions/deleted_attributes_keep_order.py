# Attributes deleted and set again: their order, what is gone, classes over built-in types, with slots, with many attributes, with properties.
class A:
    def __init__(self):
        self.a, self.b, self.c, self.d = 1, 2, 3, 4


def left(o):
    return list(vars(o).items())


x = A()
del x.b
print(left(x))
x.b = 5
print(left(x), x.a, x.c)
del x.a, x.d
print(left(x))
x.a = 9
print(left(x), left(A()))
for name in "bca":
    delattr(x, name)
print(left(x), hasattr(x, "a"))
try:
    del x.a
except AttributeError as e:
    print(e)
x.z = 1
print(left(x))


class D(dict):
    pass


d = D(k=1)
d.x, d.y = 1, 2
del d.x
d.w = 3
print(d, left(d), d["k"])


class E(Exception):
    pass


e = E("m")
e.p, e.q = 1, 2
del e.p
print(left(e), e.args)


class S:
    __slots__ = ("s", "t", "__dict__")


s = S()
s.s, s.t, s.u, s.v = 1, 2, 3, 4
del s.u, s.s
print(left(s), s.t, s.v, hasattr(s, "s"))
s.s = 7
print(s.s, left(s))


class Many:
    pass


m = Many()
for i in range(20):
    setattr(m, f"n{i}", i)
for i in range(0, 20, 3):
    delattr(m, f"n{i}")
m.n0 = "again"
print(left(m))


class P:
    def __init__(self):
        self.x, self._y = 1, 2

    @property
    def y(self):
        return self._y

    @y.deleter
    def y(self):
        del self._y

    def __delattr__(self, name):
        print("delete", name)
        super().__delattr__(name)


p = P()
del p.y
print(left(p), p.x)
try:
    p.y
except AttributeError as e:
    print(e)

# Places that were filled for one shape see the other.
def read(o):
    return o.c


def store(o):
    o.c = "stored"


o1, o2 = A(), A()
print(read(o1), read(o2))
del o2.a
print(read(o1), read(o2))
del o2.c
try:
    read(o2)
except AttributeError as e:
    print(e)
A.c = "of the class"
print(read(o1), read(o2))
store(o2)
print(left(o2), left(o1))
vars(o2)["e"] = 1
del o2.c
print(left(o2), read(o2))
