# Assignment targets: sequences, stars, nesting, attributes, subscripts and errors.
a, b = 1, 2
a, b = b, a
print(a, b)
(c, d), [e, *f] = (1, 2), "xyz"
print(c, d, e, f)
*init, last = range(4)
first, *_, end = "hello"
only, *none = [1]
print(init, last, first, end, only, none)
[p, [q, [r]]] = 1, [2, [3]]
print(p, q, r)
x = y = z = []
x.append(1)
print(y, x is z)

class O: pass
o, l, k = O(), [0, 0, 0], {}
o.a, l[1], k["key"] = "attr", "item", "value"
(o.b, *l[0:2]), k[0] = (1, 2, 3), 4
print(o.a, o.b, l, k)
i, l[i] = 2, "at two"
print(i, l)
a, b, c = {"k1": 1, "k2": 2, "k3": 3}
print(a, b, c)
(single,) = [9]
[] = ()
print(single)
for bad in ([1], [1, 2, 3], 5, "ab", {}, None):
    try:
        m, n = bad
        print(m, n)
    except (TypeError, ValueError) as err:
        print(type(err).__name__, err)
for bad in ((), (1,)):
    try:
        m, *n, p = bad
    except ValueError as err:
        print(err)
def gen():
    yield 1
    yield 2
    yield 3
a, *b = gen()
print(a, b, [*b, *b], (*gen(), 0), {**{"u": 1}, "v": 2, **{"u": 3}}, [*{1: 0}], *"ok")
head, (mid, *inner), *tail = 1, (2, 3, 4), 5, 6
print(head, mid, inner, tail)
def ret(): return 1, *[2, 3]
print(ret(), type(ret()).__name__)
