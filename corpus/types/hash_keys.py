# What can be a key, and which keys are the same.
keys = [1, 1.0, True, "1", b"1", None, (), (1,), (1.0,), ("a", (1, 2)), frozenset([1]), range(3), int, len, 1j, 2**70, float(2**70), -1, -1.0, 0.5, "", ..., slice]
d = {}
for i, k in enumerate(keys):
    d.setdefault(k, []).append(i)
print(list(d.values()))
print(list(d))
for k in ([], {}, set(), bytearray(b"x"), ([],), (1, {}), {}.keys(), [1].__iter__, slice(1, [])):
    try:
        {k: 1}
        print("fine")
    except TypeError as e:
        print(e)
class ById: pass
class ByValue:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, ByValue) and self.v == o.v
    def __hash__(self): return hash(self.v)
    def __repr__(self): return f"ByValue({self.v})"
class Unhashable:
    def __eq__(self, o): return True
class Collide:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, Collide) and self.n == o.n
print(len({ById(), ById()}), len({ByValue(1), ByValue(1), ByValue(2)}), {ByValue("k"): 1}[ByValue("k")], ByValue(1) in {ByValue(1)}, {ByValue(5): "a"} == {ByValue(5): "a"})
many = {Collide(i): i for i in range(20)}
for i in range(0, 20, 3): del many[Collide(i)]
print(len(many), many[Collide(4)], Collide(3) in many, [c.n for c in many])
many[Collide(3)] = "back"
print([c.n for c in many][-2:], many.pop(Collide(19)), len(many))
try:
    {Unhashable()}
except TypeError as e:
    print(e)
print(hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), hash((1, 2)) == hash((1.0, 2.0)), hash(-1) == hash(-2), hash(0) == hash(0.0) == hash(False), hash(None) == hash(None), hash(ById) == hash(ById), hash(5), hash(frozenset()) == hash(frozenset([])))
moving = ByValue(1)
m = {moving: "x"}
moving.v = 2
print(moving in m, ByValue(1) in m, list(m), len(m))
