try: suspend
except NameError: suspend = lambda value=None: value

# Every place of a generator expression's innermost loop, of loops over pairs, and of assignments of several values.
class Items:
    def __init__(self, *items):
        self.items = items
    def __iter__(self):
        suspend()
        for item in self.items:
            yield suspend(item)

class Target:
    def __setattr__(self, name, value):
        suspend()
        object.__setattr__(self, name, value)
    def __setitem__(self, key, value):
        print("item", suspend(key), value)

class Truth:
    def __init__(self, value):
        self.value = value
    def __bool__(self):
        return suspend(self.value)

t = Target()
print(list(suspend(x) for x in suspend([1, 2, 3])))
print(list(x for x in Items(1, 2)))
print(list((x, y) for x in Items(1, 2) for y in suspend(Items(x, "y"))))
print(sum(x * suspend(2) for x in range(5) if suspend(x) > 1 if Truth(x != 3)))
print(list(suspend(t.x) for t.x in [1, 2]))
print(list(a + b for a, b in zip(Items(1, 2), Items(3, 4))), list(i * suspend(x) for i, x in enumerate(Items(5, 6))))
print(list(suspend((k, v)) for k, v in {"a": 1, "b": 2}.items()), any(suspend(x) for x in [0, 0, 3, 4]), all(x for x in suspend((1, 0))))
g = (suspend(x) for x in Items("a", "b", "c"))
print(next(g), next(g))
try:
    g.throw(ValueError("thrown"))
except ValueError as e:
    print(e, next(g, "ended"))
g = (x for x in Items(1, 2))
print(next(g))
print(g.close(), next(g, "closed"))
def failing():
    yield 1
    suspend()
    raise KeyError("failed")
try:
    print(list(suspend(x) for x in failing()))
except KeyError as e:
    print("KeyError", e)
try:
    print(list(1 // suspend(x) for x in (1, 0)))
except ZeroDivisionError as e:
    print(e)
for i, x in enumerate(Items("a", "b")):
    print(i, suspend(x))
for k, v in suspend({"k": 1}).items():
    print(suspend(k), v)
for a, b in suspend([(1, 2), [3, 4], "56", Items(7, 8)]):
    print(a, suspend(b))
print([(a, b) for a, b in zip(Items(1, 2), Items(3, 4), strict=True)], {k: suspend(v) for k, v in {"x": 1}.items()})
def assigns():
    a, b = suspend(1), suspend(2)
    a, b = suspend(b), a
    t.x, t[suspend("key")], c = suspend("x"), suspend("value"), a
    [d, (e, f)] = suspend("d"), Items("e", "f")
    t.y = t.z = suspend("chain")
    t[suspend(0)] = g = suspend("item")
    return a, b, t.x, c, d, e, f, t.y, t.z, g
print(assigns())
