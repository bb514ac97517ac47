# Reading, writing and deleting slices of lists; slices of strings, tuples and own classes.
l = list(range(10))
print(l[2:5], l[:3], l[7:], l[:], l[-3:], l[:-7], l[::3], l[::-1], l[8:2:-2], l[5:2], l[100:], l[-100:2])
print("python"[1:4], "python"[::-1], "python"[-2:], (1, 2, 3, 4)[1:3], b"bytes"[1:3], range(10)[2:8:3])
l[2:5] = ["x"]
print(l)
l[1:1] = [100, 200]
print(l)
l[::4] = "abc"
print(l)
l[:] = l[:4]
print(l)
l[10:] = (7, 8)
l[-1:] = []
print(l)
del l[1:3]
print(l)
m = list(range(10))
del m[::3]
print(m)
del m[-2:]
print(m)
m[1:3] *= 2
m[:0] += ["front"]
print(m)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(6), list(range(20))[s], slice(None) == slice(None, None), slice(3))

class Show:
    def __getitem__(self, key): return key
    def __setitem__(self, key, v): print("set", key, v)
    def __delitem__(self, key): print("del", key)

w = Show()
print(w[1:2], w[:], w[::2], w[1:2, 3], w[..., None], w["a":"b"], w[-1])
w[1:] = 5
del w[::-1]
w[0] += 1
for bad in (lambda: l[::0], lambda: l["a":], lambda: l.__setitem__(slice(0, 4, 2), [1]), lambda: "abc"[1.5:],
            lambda: l.__setitem__(slice(0, 1), 5), lambda t=(1, 2): t["x"], lambda: l[1, 2], lambda: slice()):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
