# Slices of lists read, assigned, deleted and grown, with every sign of step.
base = list("abcdefgh")
for s in (slice(None), slice(2), slice(2, None), slice(1, 5), slice(-3, None), slice(None, -3), slice(None, None, 2), slice(1, None, 3), slice(None, None, -1), slice(6, 1, -2), slice(-1, -5, -1), slice(3, 3), slice(5, 2), slice(-100, 100), slice(100, -100, -1), slice(100, 200)):
    print(s.start, s.stop, s.step, "".join(base[s]), s.indices(8), len(base[s]))
def after(change):
    l = base[:]
    change(l)
    return "".join(map(str, l))
def assign(s, value):
    def change(l): l[s] = value
    return change
def delete(s):
    def change(l): del l[s]
    return change
for s, value in ((slice(0, 2), "XY"), (slice(0, 2), "X"), (slice(0, 2), ""), (slice(2, 2), "NEW"), (slice(None), "all"), (slice(6, None), "Z"), (slice(-2, -1), "PQR"), (slice(5, 2), "mid"), (slice(100, None), "end"), (slice(None, None, 2), "1357"), (slice(None, None, -3), "xyz"), (slice(1, 6, 2), (1, 2, 3)), (slice(3), range(2)), (slice(3), {"k": 1}), (slice(1, 2), (c for c in "gen"))):
    print(s, repr(value)[:12] if not hasattr(value, "send") else "gen", after(assign(s, value)))
for s in (slice(0, 3), slice(None, None, 2), slice(None, None, -2), slice(-2, None), slice(3, 3), slice(None), slice(5, 1, -2), slice(1, -1)):
    print("del", s, after(delete(s)))
l = [1, 2, 3]
l[:] = l[::-1] + l
l[len(l):] = [9]
l[1:1] = l[:2]
l[::3] = [0] * len(l[::3])
print(l, l[1:-1][::-1], l[l[0]:l[0] + 2], [*l[:2], *l[-2:]])
l += l[:2]
l[2:4] *= 2
print(l, l is l[:], l == l[:], l[:3] + l[3:] == l, [l[i:i + 3] for i in range(0, len(l), 3)])
nested = [[1, 2], [3, 4]]
shallow = nested[:]
shallow[0].append("shared")
shallow[1] = "own"
print(nested, shallow)
for f in (lambda: l.__setitem__(slice(0, 4, 2), [1]), lambda: l[::0], lambda: l.__setitem__(slice(0, 1), 5), lambda: l["1":], lambda: l[1.0:2], lambda: l.__delitem__(slice("a", None)), lambda: l.__setitem__(slice(None, None, 2), 5)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
