"""Sorts by objects, keys and cmp_to_key."""

import functools
from operator import itemgetter, attrgetter

class R:

    def __init__(s, a, b):
        s.a = a
        s.b = b

    def __lt__(s, o):
        return (s.a, s.b) < (o.a, o.b)
l = [R(i * 7919 % 1000, i % 13) for i in range(6000)]
x = sorted(l)
y = sorted(l, key=attrgetter('b', 'a'))
z = sorted(l, key=functools.cmp_to_key(lambda p, q: p.b - q.b or p.a - q.a))
print(x[5].a, y[5].a, z[5].a)
w = ['w%d' % (i * 31 % 977) for i in range(12000)]
print(sorted(w)[:2], sorted(w, key=len)[:2], sorted(w, key=lambda s: (len(s), s[::-1]))[:2], max(w, key=itemgetter(1)))
for i in range(4000):
    s = sorted([5, 3, 9, 1, i])
    s.sort(reverse=True)
    m = min(s) + max(s)
print(s, m)
