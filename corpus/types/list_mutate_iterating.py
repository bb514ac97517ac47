# Lists changed while they are iterated, sorted, compared and searched.
a = [1, 2, 3, 4]
out = []
for x in a:
    out.append(x)
    if x == 2: a.remove(1)
print(out, a)
a = [1]
for x in a:
    if x < 5: a.append(x + 1)
print(a)
a = list(range(6))
for i, x in enumerate(a):
    if x % 2 == 0: del a[i]
print(a)
it = iter(a)
next(it); a.clear()
print(list(it), list(it)); a.append(9); print(list(it))
r = reversed(b := [1, 2, 3])
print(next(r)); b.pop(); b.pop(); print(list(r), b)
r = reversed(b := [1, 2, 3]); b.append(4); print(list(r))
class Evil:
    def __init__(self, target): self.target = target
    def __eq__(self, other): self.target.clear(); return False
e = []; e.extend([Evil(e), Evil(e), 3])
print(3 in e, e)
e.extend([Evil(e), 3]); print(e.count(3), e)
e.extend([Evil(e), 3])
try: print(e.index(3))
except ValueError as err: print(err, e)
e.extend([Evil(e), 3])
try: e.remove(3)
except ValueError as err: print(err, e)
e.extend([Evil(e), 3]); print(e == [0, 3], e)
c = [3, 1, 2]
try: c.sort(key=lambda x: c.append(x) or x)
except ValueError as err: print(err, c)
c = [3, 1, 2]
print(sorted(c, key=lambda x: c.append(x) or x) if len(c) < 4 else 0, c)
d = [1, 2, 3]; d.extend(d); print(d); d[1:1] = d; print(d); d += d; print(len(d))
g = [0]
g.extend(x + len(g) for x in range(3)); print(g)
def gen(target):
    for i in range(3): target.append('g%d' % i); yield i
h = []; h.extend(gen(h)); print(h); h = [1]; h[:] = gen(h); print(h); h = [1]; h += gen(h); print(h)
s = [1, 2]; s.append(s); print(s, s[2] is s, s == s, len(s), repr(s)); t = (s, ); s.append(t); print(t)
