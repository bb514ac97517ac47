# total_ordering and cmp_to_key.
from functools import total_ordering, cmp_to_key
import itertools
def make(*names):
    body = {'__init__': lambda s, v: setattr(s, 'v', v), '__eq__': lambda s, o: s.v == o.v if isinstance(o, type(s)) else NotImplemented}
    ops = {'__lt__': lambda s, o: s.v < o.v if hasattr(o, 'v') else NotImplemented, '__le__': lambda s, o: s.v <= o.v if hasattr(o, 'v') else NotImplemented, '__gt__': lambda s, o: s.v > o.v if hasattr(o, 'v') else NotImplemented, '__ge__': lambda s, o: s.v >= o.v if hasattr(o, 'v') else NotImplemented}
    body.update({n: ops[n] for n in names}); return total_ordering(type('T', (), body))
for n in ('__lt__', '__le__', '__gt__', '__ge__'):
    T = make(n); a, b, c = T(1), T(2), T(1)
    print(n, a < b, a <= b, a > b, a >= b, a <= c, a >= c, a < c, a > c, b > a, a == c, a != b)
    try: a < 5
    except TypeError as e: print(e)
    try: a >= 'x'
    except TypeError as e: print(e)
try: total_ordering(type('E', (), {}))
except ValueError as e: print(e)
@total_ordering
class V:
    def __init__(self, *p): self.p = p
    def __eq__(self, o): return self.p == o.p
    def __lt__(self, o): return self.p < o.p
    def __repr__(self): return '.'.join(map(str, self.p))
vs = [V(1, 10), V(1, 2), V(0, 9, 1)]; print(sorted(vs), max(vs), min(vs), V(1) <= V(1, 0), V.__ge__.__name__, V.__gt__ is not V.__lt__)
cmp = lambda a, b: (a > b) - (a < b)
K = cmp_to_key(cmp); print(sorted([3, 1, 2], key=K), sorted('bca', key=cmp_to_key(lambda a, b: -cmp(a, b))), K(1) < K(2), K(1) == K(1), K(2) >= K(1), K(5).obj, max([1, 3], key=K), type(K(1)).__name__)
try: K(1) < 5
except TypeError as e: print(e)
try: hash(K(1))
except TypeError as e: print(e)
for bad in (lambda: cmp_to_key(), lambda: sorted([1, 2], key=cmp_to_key(lambda a: 0)), lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: 'x')), lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: 1 / 0))):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
largest = sorted(['3', '30', '34', '5', '9'], key=cmp_to_key(lambda a, b: -1 if a + b > b + a else 1)); print(''.join(largest), sorted(itertools.product('ab', [2, 1]), key=cmp_to_key(lambda p, q: cmp(p[1], q[1]) or cmp(q[0], p[0]))))
