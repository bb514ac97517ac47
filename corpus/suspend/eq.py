try: suspend
except NameError: suspend = lambda value=None: value

# __eq__ used by ==, in, index, count, remove, comparison of containers.
class K:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        if not isinstance(other, K):
            return NotImplemented
        return suspend(self.n) == suspend(other.n)
    def __repr__(self):
        return f"K{self.n}"

a, b, c = K(1), K(1), K(2)
print(a == b, a == c, a != b, a != c, a == 1, a != "x")
items = [K(0), c, b]
print(a in items, K(9) in items, a not in items, items.index(a), items.count(K(2)))
items.remove(K(2))
print(items)
print([a, c] == [b, K(2)], (a, b) == (b, c), {"x": a} == {"x": b}, [a] != [c])
print((1, a, 2) < (1, b, 3), [a, 1] > [b, 0])
try:
    items.index(K(77))
except ValueError as e:
    print("ValueError", str(e)[-11:])
print(a in (c, b), a in iter([c, b]), a in {"k": b}.values(), ("k", a) in {"k": b}.items())
print([K(1), K(2)].index(K(2)), (K(1), K(2)).count(K(1)))
