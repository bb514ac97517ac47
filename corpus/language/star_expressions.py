# Stars in calls, displays, assignments, returns, subscripts and for loops.
def f(*a, **k): return a, k
l, t, d = [1, 2], (3,), {"x": 1}
print(f(*l), f(*l, *t), f(0, *l, 5), f(**d), f(**d, y=2), f(*l, **d), f(*"ab", *range(2), *d))
print([*l, *t], (*l, *t), sorted({*l, *t}), {**d, "y": 2}, {"x": 0, **d}, [*[], *()], {**{}})
print(f(*(), **{}), f(*[[1]]), f(*map(str, l)), f(*(i for i in range(2))), max(*l, *t, 0))
*a, = l
*b, c = "xyz"
print(a, b, c)
for first, *others in [(1, 2, 3), "ab", [0]]:
    print(first, others)
def many(): return *l, *t
def gen():
    yield *l, 0
print(many(), list(gen()))
x = *l, "end"
print(x, type(x).__name__)
class G:
    def __getitem__(self, k): return k
print(G()[*l], G()[0, *t], G()[*l, 1:2])
for i in *l, *t: print(i, end=" ")
print()
print(*l, sep="-"); print(*[], sep="x"); print(*"abc", *[1], sep="", end="!\n")
print(f(k=1, *l), dict(**d, z=26), "{}{}".format(*l), "{x}".format(**d), [[*r] for r in zip(*[(1, 2), (3, 4)])])
for bad in ("f(*5)", "f(**5)", "f(**{1: 2})", "f(**d, **d)", "f(x=1, **d)", "[*5]", "{**5}", "(*None,)", "print(*5)", "{*1}"):
    try:
        eval(bad)
    except TypeError as e:
        print(e)
class Map:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
print(f(**Map()), {**Map()}, dict(Map()))
