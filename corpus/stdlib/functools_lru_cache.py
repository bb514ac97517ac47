# lru_cache and cache: info, clearing, sizes, typed keys, errors and recursion.
from functools import lru_cache, cache, cached_property
calls = []
@lru_cache(maxsize=2)
def f(x, y=0): calls.append((x, y)); return x + y
print(f(1), f(1), f(2), f(1, 0), f(1, y=0), calls, f.cache_info()); f(3); f(1); print(calls, f.cache_info(), f.cache_parameters()); f.cache_clear(); print(f.cache_info(), f.__wrapped__(5), f.__name__, f.cache_info().hits)
@lru_cache
def g(*a, **k): return len(a), k
print(g(1, 2, k=3), g(1, 2, k=3), g(k=3), g(1.0), g(1), g.cache_info(), g.cache_parameters())
try: g([])
except TypeError as e: print(e)
@lru_cache(maxsize=None, typed=True)
def h(x): return type(x).__name__
print(h(1), h(1.0), h(True), h('a'), h.cache_info(), h.cache_parameters())
@lru_cache(0)
def z(x): calls.append('z'); return x
z(1); z(1); print(z.cache_info(), calls.count('z')); print(lru_cache(-5)(abs).cache_info(), lru_cache(maxsize=3)(abs)(-3))
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
@cache
def fails(x): calls.append('fail'); raise ValueError(x)
for _ in range(2):
    try: fails(1)
    except ValueError as e: print(e, fails.cache_info())
for bad in ('a', 1.5, [1]):
    try: lru_cache(bad)(abs); print('ok')
    except TypeError as e: print(e)
class C:
    n = 0
    @lru_cache
    def m(self, x): C.n += 1; return x * 2
    @cached_property
    def p(self): C.n += 100; return [1]
    @staticmethod
    @cache
    def s(x): return x
c = C(); print(c.m(1), c.m(1), C().m(1), C.n, C.m.cache_info().currsize, c.p, c.p is c.p, C.n, c.__dict__, C.s(3)); del c.p; print(c.p, C.n); c.p = 5; print(c.p, type(C.p).__name__, C.p.attrname)
print(f.cache_info()._asdict())
class S: 
    __slots__ = ()
    @cached_property
    def q(self): return 1
try: S().q
except TypeError as e: print(e)
