try: suspend
except NameError: suspend = lambda value=None: value

# list, tuple, set and dict methods that compare elements, where comparing calls the host.
class E:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return suspend(self.n == getattr(o, "n", o))
    def __hash__(self): return suspend(self.n)
    def __lt__(self, o): return suspend(self.n < o.n)
    def __repr__(self): return f"E{self.n}"

l = [E(3), E(1), E(2), E(1)]
print(l.index(E(1)), l.index(E(1), 2), l.count(E(1)), E(2) in l, 2 in l, l == [E(3), E(1), E(2), E(1)], l < [E(3), E(2)], sorted(l), max(l), min(l))
l.remove(E(1))
l.sort(reverse=True)
print(l, l + [E(0)] == [*l, 0], tuple(l).index(E(2)), (E(1), E(2)) == (1, 2), (E(1), 5) < (E(1), 6), [E(1)] != [E(2)])
s = {E(1), E(2)}
print(s == {E(2), E(1)}, s <= {E(1), E(2), E(3)}, s.isdisjoint({E(2)}), len(s | {E(2), E(3)}), len(s & {E(1), E(9)}), len(s ^ {E(1), E(5)}), len(s - {E(1)}), E(2) in s)
s.update([E(2), E(4)])
s.difference_update({E(1)})
print(sorted(s), frozenset([E(1)]) == frozenset([E(1)]), set(map(E, [1, 1, 2])) == {1, 2}, s.copy() == s)
d = dict.fromkeys(map(E, [1, 2, 1]), "v")
d.update({E(2): "two", E(3): "three"})
print(d, d == {E(1): "v", E(2): "two", E(3): "three"}, {"k": E(1)} == {"k": 1}, d.keys() >= {E(1)}, (E(1), "v") in d.items(), "two" in d.values(), d | {E(1): "one"})
print({E(i): i for i in (1, 2, 1)}, len({(E(1), 2), (E(1), 2)}), {(E(1),): "tuple key"}[(E(1),)], d.pop(E(3)), d.get(E(9), suspend("none")), E(2) in d, [k for k in d if k == 2])
match [E(1), E(2)]:
    case [1, x] if suspend(x) == 2: print("matched", x)
print([E(1), E(2)].index(2), [1, 2, E(3)].count(3), any(E(1) == x for x in (0, 1)), E(1) != E(1), E(1) != E(2), not E(1) == E(2))
