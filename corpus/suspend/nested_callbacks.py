try: suspend
except NameError: suspend = lambda value=None: value

# Builtins that call back, inside builtins that call back.
class Shape:
    def __init__(self, *sides): self.sides = sides
    def __repr__(self):
        return "Shape(" + ", ".join(map(lambda s: str(suspend(s)), sorted(self.sides, key=lambda s: -suspend(s)))) + ")"
    def __eq__(self, other):
        return all(suspend(a) == suspend(b) for a, b in zip(sorted(self.sides), sorted(other.sides)))
    def __hash__(self):
        return sum(suspend(s) for s in self.sides)
    def __lt__(self, other):
        return max(map(suspend, self.sides)) < max(map(suspend, other.sides))
    def __iter__(self):
        return iter(sorted((suspend(s) for s in self.sides)))
    def __len__(self):
        return len(list(map(suspend, self.sides)))

a, b, c = Shape(1, 2), Shape(2, 1), Shape(5, 3, 4)
print([a, b, c], {a: "x"}[b], a in [c, b], len({a, b, c}), sorted([c, a]), max([a, c]), min(c, a))
print(f"{[x for x in map(repr, [a])]}", list(map(list, filter(len, [a, c]))), dict(zip([a, b], map(len, [c, c]))))
print(sum(map(sum, [a, c])), any(x in [[1, 2]] for x in map(list, [c, a])), [*map(lambda s: max(s, key=lambda v: suspend(-v)), (a, c))])
print(sorted([[3, 1], [2]], key=lambda l: sorted(map(suspend, l), key=lambda v: suspend(-v))), ", ".join(sorted(map(str, [c, a]), key=len)))

def depth(n):
    return max([n] if n == 0 else map(lambda k: suspend(depth(k)) + 1, [n - 1]))

print(depth(8), sum(sum(suspend(j) for j in range(i)) for i in (suspend(k) for k in range(5))))
print({suspend(k): tuple(suspend(v) for v in vs) for k, vs in {"p": [1, 2], "q": []}.items()})
