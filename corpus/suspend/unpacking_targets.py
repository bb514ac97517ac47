try: suspend
except NameError: suspend = lambda value=None: value

# Sources and targets of unpacking assignments.
a, b = suspend(1), suspend(2)
a, b = suspend((b, a))
print(a, b)
(c, *d), [e, (f, g)] = suspend(["xyz", (suspend(1), suspend("pq"))])
print(c, d, e, f, g)
order = []

def t(x, target):
    order.append(x)
    return suspend(target)

l, box = [0, 0, 0, 0], type("Box", (), {})()
t("l0", l)[t("i0", 0)], t("box", box).attr, t("l1", l)[t("i1", 1):t("i2", 3)] = t("value", (1, 2, [3, 4]))
print(l, box.attr, order)
*first, last = (suspend(i) for i in range(4))
x = y = l[suspend(0)] = suspend([9])
print(first, last, x is y is l[0])

class Pair:
    def __iter__(self):
        print("iter")
        yield suspend("left")
        yield suspend("right")

p, q = Pair()
print(p, q, [*Pair()], (*Pair(), suspend(3)))

class Setter:
    def __setattr__(self, k, v): print("set", k, suspend(v))
    def __setitem__(self, k, v): print("item", suspend(k), suspend(v))

s = Setter()
s.a, s[suspend("k")], (s.b, *s.c) = suspend(1), 2, suspend([3, 4, 5])
for bad in ((1,), (1, 2, 3)):
    try:
        p, q = (suspend(v) for v in bad)
    except ValueError as err:
        print(err)
i = 0
i, l[i] = suspend(2), suspend("at two")
print(i, l)
