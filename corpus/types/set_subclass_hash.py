# Sets of objects with their own hash and equality; subclasses of set and frozenset.
class K:
    def __init__(self, v, h): self.v, self.h = v, h
    def __hash__(self): return self.h
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __repr__(self): return f'K{self.v}'
a, b, c = K(1, 5), K(2, 5), K(1, 5)
s = {a, b, c}; print(len(s), a in s, K(2, 5) in s, K(2, 6) in s, K(3, 5) in s); s.discard(c); print(s)
s = {K(i, 8 * i) for i in range(4)}; print(s, K(2, 16) in s); print({K(1, 1), K(2, 2), K(3, 0)})
for bad in ('x', 1.5, None, 2**70, True):
    try: print(bad, len({K(0, bad)}), hash(K(0, bad)) == hash(bad))
    except TypeError as e: print(bad, e)
class NoEq:
    def __eq__(self, o): return True
try: {NoEq()}
except TypeError as e: print(e)
class Fail:
    def __hash__(self): raise ValueError('no hash today')
for f in (lambda: {Fail()}, lambda: {Fail(): 1}, lambda: {}.get(Fail()), lambda: Fail() in set(), lambda: set().discard(Fail()), lambda: hash((1, Fail())), lambda: frozenset([Fail()])):
    try: print(f())
    except ValueError as e: print(e)
class S(set):
    def add(self, x): print('add', x); super().add(x)
    def __contains__(self, x): return True
x = S([1, 2]); x.add(3); x.update([4]); print(x, type(x | {9}), type({9} | x), type(x.copy()), type(x & x), type(x.union()), 99 in x, x == {1, 2, 3, 4}, x - {1}, isinstance(x, set))
class F(frozenset):
    def __new__(cls, *a): return super().__new__(cls, [n * 10 for n in (a[0] if a else ())])
f = F([1, 2]); print(sorted(f), f.__class__.__name__, hash(f) == hash(frozenset([10, 20])), f == {10, 20}, type(f | f), type(f.copy()), repr(F([3])), {f: 1}[frozenset([20, 10])])
class R(set):
    def __repr__(self): return f'<R {sorted(self)}>'
print(R([3, 1]), [R()], str(R('a')), {1: R([2])}); r = R([1]); r.x = 5; print(r.x, r.__dict__)
