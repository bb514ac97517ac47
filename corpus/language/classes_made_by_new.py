# Classes with __new__ and no __init__, fields of named tuples, properties over slots, callables by a native, missing keys of classes over dict.
from collections import namedtuple, defaultdict, Counter
from operator import attrgetter, itemgetter
import functools
class A:
    def __new__(cls, *a, **k):
        self = super().__new__(cls); self.got = a, k; return self
print(A(1, 2, x=3).got, A().got)
class B(A):
    def __init__(self, *a): print('init', a)
print(B(1).got)
class Maker:
    def __new__(cls, kind):
        if kind == 'sub': return object.__new__(Sub)
        if kind == 'other': return 5
        if kind == 'none': return None
        if kind == 'raise': raise ValueError(kind)
        return object.__new__(cls)
class Sub(Maker):
    def __init__(self, kind, *more): print('Sub.__init__', kind, more)
class Bad(Maker):
    def __init__(self, kind): return 5
for kind in ('plain', 'sub', 'other', 'none', 'raise'):
    try: print(type(Maker(kind)).__name__)
    except ValueError as e: print('ValueError', e)
try: Bad('plain')
except TypeError as e: print(e)
class L(list):
    def __new__(cls, *a): print('new', a); return super().__new__(cls)
print(L([1, 2]))
class T(tuple):
    def __new__(cls, a, b=2): return super().__new__(cls, (a, b))
print(T(1), T(1, b=5))
for bad in ((), (1, 2, 3)):
    try: T(*bad)
    except TypeError as e: print(e)
P = namedtuple('P', 'x y'); p = P(1, 2)
class Q(P):
    z = property(itemgetter(0)); y = 7
q = Q(3, 4)
print(p.x, p.y, q.x, q.y, q.z, [v.x for v in (p, q, p)], p._replace(x=9).x, getattr(p, 'y'), P.x.__get__(p))
for f in (lambda: setattr(p, 'x', 1), lambda: p.z, lambda: delattr(p, 'x'), lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, y=2, z=3)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
class R:
    __slots__ = ('_a', '_b')
    a = property(attrgetter('_a')); b = property(attrgetter('_b'), lambda self, v: setattr(self, '_b', v * 2)); c = property(attrgetter('_a.real'))
r = R()
try: r.a
except AttributeError as e: print(e)
r._a = 3; r.b = 4; r.b += 1
print(r.a, r.b, r.c)
for f in (lambda: setattr(r, 'a', 1), lambda: delattr(r, 'a')):
    try: f()
    except AttributeError as e: print(e)
class G(R):
    def __getattr__(self, name): return name + '!'
print(G().a, G().q)
class M(dict):
    def __missing__(self, key): return key * 2
m = M(a=1); print(m['a'], m['b'], m.get('b'), len(m), 'b' in m)
class N(dict): __missing__ = None
try: N()[1]
except TypeError as e: print(e)
class K(defaultdict):
    def __setitem__(self, key, value): print('set', key, value); super().__setitem__(key, value)
k = K(list); k['a'].append(1); k['a'].append(2); print(k)
class H:
    def __hash__(self): return 1
    def __eq__(self, other): return True
d = defaultdict(int); d[H()] += 1; d[H()] += 1; print(len(d), list(d.values()))
for factory in (int, float, str, list, dict, set, tuple, bool, lambda: 5, None, functools.partial(list, [1])):
    d = defaultdict(factory)
    try: print(repr(d['x']), len(d))
    except KeyError as e: print('KeyError', e)
for args in ((5,), (None, 5), ('x',)):
    try: defaultdict(*args)
    except TypeError as e: print(e)
print(defaultdict(list, {'a': 1}, b=2), defaultdict(), defaultdict(None, [(1, 2)]))
class C2(Counter):
    def update(self, *a, **k): print('update', a, k); super().update(*a, **k)
print(C2('aab'), C2(), C2(x=1), C2('ab', a=5))
c = Counter({'a': 3, 'b': 0, 'c': -2, 'd': 10**20}); e = Counter(a=-1, b=2, e=4, f=-3, d=-5)
print(c + e, c - e, c | e, c & e, e - c, +c, -c)
c = Counter([1, True, 1.0, (1, 2), (1, 2)]); c.update([1]); c.update({1: 5, 'z': 2}); c.update(z=1); print(c, c.total())
c = Counter(); c['n'] = 2**63 - 1; c.update('nn'); c['s'] = 1.5; c.update(['s']); print(c)
for bad in (5, [[]]):
    try: Counter(bad)
    except TypeError as e: print(e)
