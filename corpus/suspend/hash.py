try: suspend
except NameError: suspend = lambda value=None: value

# __hash__ and __eq__ used by dict and set.
class H:
    def __init__(self, n, tag=""):
        self.n, self.tag = n, tag
    def __hash__(self):
        return suspend(self.n % 2)
    def __eq__(self, other):
        return suspend(self.n) == other.n
    def __repr__(self):
        return f"H{self.n}{self.tag}"

d = {H(1): "a", H(2): "b", H(3): "c", H(1, "x"): "d"}
print(d, len(d))
print(d[H(3)], d.get(H(9), "no"), H(2) in d, H(4) in d)
d[H(2, "new")] = "B"
d[H(5)] = "e"
print(d)
del d[H(1)]
print(d.pop(H(2)), d.pop(H(2), "gone"), d.setdefault(H(7), "s"), d.setdefault(H(3), "t"), d)
s = {H(1), H(2), H(1, "dup"), H(3)}
print(len(s), H(3) in s, H(4) in s, sorted(h.n for h in s))
s.add(H(2, "again"))
s.discard(H(1))
s.remove(H(3))
print(s)
print(sorted(h.n for h in {H(1), H(2)} | {H(2), H(3)}), {H(1), H(2)} & {H(2)}, {H(1)} - {H(1)}, {H(1)} == {H(1)})
try:
    d[H(100)]
except KeyError as e:
    print("KeyError", e, hash(H(4)))
d.update({H(7, "u"): 1, H(8): 2})
print(d, {H(1): 1} == {H(1): 1}, {suspend(k): 0 for k in (H(1), H(1))}, hash((H(2),)) == hash((0,)))
