# defaultdict, OrderedDict, ChainMap, namedtuple and UserDict-like subclasses.
from collections import defaultdict, OrderedDict, ChainMap, namedtuple, UserDict, UserList

d = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]: d[k].append(v)
print(dict(d), d["new"], len(d), d.get("no"), "no" in d, d, defaultdict(int, x=5), defaultdict(lambda: "dflt", {1: 2})[9], d.default_factory, d.copy() == d)
n = defaultdict(int)
for ch in "banana": n[ch] += 1
tree = lambda: defaultdict(tree)
t = tree()
t["x"]["y"]["z"] = 1
print(sorted(n.items()), t["x"]["y"]["z"], list(t), isinstance(n, dict), defaultdict(None, a=1), n | {"q": 9} == {**n, "q": 9})
try:
    defaultdict()["k"]
except KeyError as e:
    print("KeyError", e)
try:
    defaultdict(5)
except TypeError as e:
    print(e)
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, list(reversed(OrderedDict(x=1, y=2))), OrderedDict(), OrderedDict(x=1) | {"y": 2})
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
c["c"] = 4
print(c["a"], c["b"], c, len(c), sorted(c), c.maps, c.new_child({"a": 0})["a"], c.parents["a"], dict(c), "b" in c, c.get("zz", 0))
P = namedtuple("P", "x y z", defaults=[0])
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, P._field_defaults, p == (1, 2, 0), P._make("abc"), P(*[1, 2]), [*p], p + (5,), P.__name__, hash(p) == hash((1, 2, 0)), sorted([P(2, 1), P(1, 2)]), len(p), isinstance(p, tuple))
x, y, z = p
match p:
    case P(x=1, y=w): print("matched", w, x, y, z)
class Q(namedtuple("Q", ["a", "b"])):
    @property
    def total(self): return self.a + self.b
    def __str__(self): return f"Q<{self.a}>"
print(Q(1, 2).total, Q(1, 2), repr(Q(1, 2)), [Q(3, 4)], namedtuple("R", "def x x", rename=True)._fields)
for f in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(1, q=2), lambda: setattr(p, "x", 5), lambda: namedtuple("S", "a a"), lambda: namedtuple("S", "class"), lambda: namedtuple("1S", "a"), lambda: namedtuple("S", "_a"), lambda: p._replace(nope=1), lambda: P._make([1]), lambda: p.nope):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Upper(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = Upper(a=1)
u.update(b=2)
print(u, u["A"], "B" in u, len(u), UserList([1, 2]) + [3], type(UserList([1])[:]).__name__)
