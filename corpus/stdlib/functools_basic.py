# reduce, partial, lru_cache, cache, wraps, total_ordering, cmp_to_key, singledispatch, cached_property.
from functools import *

print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 5), reduce(max, [3, 9, 2]), reduce(lambda a, b: f"({a}{b})", "abc"))
add3 = partial(lambda a, b, c=0, *d, **k: (a, b, c, d, k), 1, c=3)
print(add3(2), add3(2, c=4, z=5), add3.args, add3.keywords, partial(add3, 9)(), partial(int, base=2)("101"), partial(print, "partial", end="!\n")())
calls = []
@lru_cache(maxsize=2)
def f(x, y=0):
    calls.append((x, y))
    return x + y
print(f(1), f(1), f(2), f(3), f(1), f(1, y=0), calls, f.cache_info(), f.cache_clear(), f.cache_info(), f.__wrapped__(5), f.cache_parameters())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info(), fib.__name__)
def deco(fn):
    @wraps(fn)
    def inner(*a):
        "inner doc"
        return fn(*a)
    return inner
@deco
def documented(x):
    "its doc"
    return x
print(documented.__name__, documented.__doc__, documented.__wrapped__(1), documented(2))
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __gt__(self, o): return self.n > o.n
print(V(1) < V(2), V(1) <= V(1), V(2) >= V(3), V(1) != V(2), max(V(1), V(5)).n)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(["b10", "a9", "a10"], key=cmp_to_key(lambda a, b: (int(a[1:]) > int(b[1:])) - (int(a[1:]) < int(b[1:])))))
@singledispatch
def show(x, *a): return f"object {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(str)
@show.register(bytes)
def _(x): return f"text {x!r}"
@show.register
def _(x: list | tuple): return [show(i) for i in x]
print(show(1), show("s"), show(b"b"), show([1, (None,)]), show(True), show(2.5), show.dispatch(bool)(7))
class C:
    hits = 0
    @cached_property
    def heavy(self):
        C.hits += 1
        return [C.hits]
    @singledispatchmethod
    def m(self, x): return "other"
    @m.register
    def _(self, x: int): return "int"
    def base(self, a, b): return a, b
    half = partialmethod(base, "fixed")
c = C()
print(c.heavy, c.heavy is c.heavy, C.hits, c.__dict__, c.m(1), c.m("s"), c.half("b"))
del c.heavy
print(c.heavy)
for t in (lambda: reduce(max, []), lambda: partial(), lambda: partial(5), lambda: f([]), lambda: show(), lambda: reduce(max, 5), lambda: lru_cache("x"), lambda: total_ordering(type("T", (), {})), lambda: add3()):
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__, e)
