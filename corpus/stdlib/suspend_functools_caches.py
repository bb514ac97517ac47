try: suspend
except NameError: suspend = lambda value=None: value
# Caches, partials, dispatch and descriptors of functools around functions that suspend.
import functools
calls = []
@functools.lru_cache(maxsize=2)
def f(x): calls.append(x); return suspend(x * 2)
print(f(1), f(1), f(2), f(3), f(1), calls, f.cache_info())
@functools.cache
def fib(n): return suspend(n) if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(15), fib.cache_info().misses)
@functools.cache
def fails(x): suspend(); raise ValueError(x)
for _ in range(2):
    try: fails(1)
    except ValueError as e: print(e, fails.cache_info())
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return suspend(hash(self.v))
    def __eq__(self, o): return suspend(self.v == o.v)
@functools.lru_cache
def by(k, *, o=None): return suspend((k.v, o))
print(by(K(1)), by(K(1)), by(K(2), o=K(3))[0], by.cache_info())
class C:
    n = 0
    @functools.cached_property
    def p(self): C.n += 1; return suspend([C.n])
    @functools.singledispatchmethod
    def m(self, x): return suspend(f'any {x}')
    @m.register
    def _(self, x: int): return suspend(f'int {x}')
    pm = functools.partialmethod(lambda self, a, b: suspend((a, b)), 1)
c = C(); print(c.p, c.p is c.p, c.m(1), c.m('s'), c.pm(2))
@functools.singledispatch
def show_(x): return suspend('default')
@show_.register
def _(x: list): return suspend([show_(i) for i in x])
print(show_([1, [2]]), functools.partial(lambda *a, **k: suspend((a, k)), 1, z=2)(3), functools.reduce(lambda a, b: suspend(a * b), range(1, 6), 2), functools.wraps(f.__wrapped__)(lambda: suspend('w'))())
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: suspend(b - a))), max('abc', key=functools.cmp_to_key(lambda a, b: suspend(ord(b) - ord(a)))))
