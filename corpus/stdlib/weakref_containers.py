# weakref: dicts and sets that hold weakly, proxies, methods and finalizers.
from weakref import (
    CallableProxyType, ProxyType, ProxyTypes, WeakKeyDictionary, WeakMethod, WeakSet, WeakValueDictionary, finalize, proxy, ref,
)


class A:
    def __init__(self, n=0):
        self.n = n

    def m(self):
        return self.n

    def __repr__(self):
        return f"A({self.n})"


def show(make, *args):
    try:
        print(repr(make(*args)))
    except Exception as e:
        print(f"{type(e).__name__}: {str(e).split(' at 0x')[0]}")


b = A(7)
w = WeakValueDictionary()
w["k"] = b
w["z"] = A(8)
print(list(w.items()), len(w), "z" in w, w.get("z"), w.get("k"), "k" in w, list(w), list(w.values()), bool(w))
print(repr(w)[:24], w.pop("k"), len(w), w.pop("k", 5), w.get("k", 6))
show(lambda: w["none"])
show(w.pop, "none")
show(w.__setitem__, "i", 1)
w.update({"q": b}, r=b)
print(sorted(w.keys()), w.setdefault("q", A(1)), len(w.valuerefs()), w.valuerefs()[0]() is b, dict(w.copy()), dict(w | {"s": b}))
w |= {"t": b}
del w["q"]
print(sorted(w), w.popitem(), len(w), dict(WeakValueDictionary([("a", b)])))
k = WeakKeyDictionary()
k[b] = 1
k[A(9)] = 3
print(len(k), k[b], list(k.items()), b in k, 1 in k, k.get(b), k.setdefault(b, 4), k.keyrefs()[0]() is b, repr(k)[:22])
show(k.__setitem__, 1, 2)
show(lambda: k[A(1)])
print(k.pop(b), len(k), dict(WeakKeyDictionary({b: 2})))
s = WeakSet([b])
s.add(A(4))
print(len(s), b in s, 1 in s, list(s), list(s | {b}), list(s & [b]), list(s - [b]), s == WeakSet([b]), s <= WeakSet([b]), s.isdisjoint([]))
show(s.add, 1)
s.discard(b)
show(s.remove, b)
show(s.pop)
s.update([b, b])
print(len(s), s.pop(), len(s))
m = WeakMethod(b.m)
print(m()(), m == WeakMethod(b.m), m() == b.m)
show(WeakMethod, len)
p = proxy(b)
p.n += 1
print(p.n, p.m(), repr(p)[:10], str(p), type(p), p.__class__ is A, isinstance(p, A), p == b, proxy(b) is p, bool(p), ProxyTypes)
for act in (lambda: p(), lambda: len(p), lambda: p + 1, lambda: p[0], lambda: hash(p), lambda: p.nothing):
    show(act)
numbers = proxy(type("Numbers", (list,), {})([1, 2, 3]))
show(lambda: len(numbers))


class Number(float):
    pass


five = Number(5)
f = proxy(five)
print(f + 1, 1 + f, -f, f == 5, f * f, 2 ** f, divmod(f, 2), int(f), f"{float(f):.1f}", abs(f), f < 6)
items = type("Items", (list,), {})([3, 1])
q = proxy(items)
q.append(2)
q[0] = 9
print(len(q), list(q), q[0], 9 in q, sorted(q), q + [4], items)
q += [5]
double = lambda x: x * 2
g = proxy(double)
print(g(4), type(g) is CallableProxyType)
del b
print(m(), len(WeakSet()))
show(lambda: p.n)
show(lambda: str(p))
show(lambda: bool(p))
print("dead" in repr(p) or repr(p)[:10])


def fin(*args, **keywords):
    print("fin", args, keywords)
    return 9


c = A(1)
z = finalize(c, fin, 1, x=2)
print(z.alive, repr(z)[:16], z.peek()[1:] == (fin, (1,), {"x": 2}), z.peek()[0] is c, z.atexit)
print(z(), z(), z.alive, z.peek(), z.detach(), z.atexit)
z = finalize(c, fin, 2)
print(z.detach()[1:] == (fin, (2,), {}), z.alive, z())
z = finalize(c, fin, 3)
z.atexit = False
del c
print(z.alive)
show(finalize)
show(lambda: finalize(A(1)))
show(lambda: finalize(1, print))


def told(name):
    return lambda reference: print(name, reference() is None)


d = A(1)
one, two, three = ref(d, told("one")), ref(d, told("two")), ref(d, told("three"))
fourth = proxy(d, told_proxy := lambda reference: print("proxy", type(reference) is ProxyType))
del two
del d
print(one(), one.__callback__, three())
