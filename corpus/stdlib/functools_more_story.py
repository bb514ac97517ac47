# Decorators built on functools: memoizers with keys, retry, timing by counter, registries, composition.
import functools, operator
from functools import *
def counted(f):
    @wraps(f)
    def inner(*a, **k): inner.calls += 1; return f(*a, **k)
    inner.calls = 0; return inner
def retry(times, exc=Exception):
    def deco(f):
        @wraps(f)
        def inner(*a, **k):
            for i in range(times):
                try: return f(*a, **k)
                except exc as e: last = e
            raise last
        return inner
    return deco
state = {'n': 0}
@counted
@retry(3, ValueError)
def flaky(x):
    'flaky doc'
    state['n'] += 1
    if state['n'] < 3: raise ValueError(state['n'])
    return x * 2
print(flaky(5), flaky.calls, state, flaky.__name__, flaky.__doc__, flaky.__wrapped__.__wrapped__.__name__)
state['n'] = -10
try: flaky(1)
except ValueError as e: print('gave up', e, flaky.calls)
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs); print(compose(str, abs, int)('-5'), reduce(operator.or_, [{1}, {2}], set()), reduce(lambda a, kv: {**a, kv[0]: kv[1]}, [('a', 1), ('b', 2)], {}), partial(partial(pow, exp=2), mod=5)(3), list(map(partial(operator.add, 10), [1, 2])))
registry = {}
def register(name=None, **opts):
    def deco(f): registry[name or f.__name__] = (f, opts); return f
    return deco(name) if callable(name) else deco
def reg2(f=None, *, tag='t'): return partial(reg2, tag=tag) if f is None else registry.setdefault(tag, f) and f
@register('plus', safe=True)
def add(a, b): return a + b
@reg2
def one(): return 1
@reg2(tag='two')
def two(): return 2
print(registry['plus'][0](1, 2), registry['plus'][1], registry['t'](), registry['two'](), sorted(registry))
@lru_cache(maxsize=None)
def ways(n, coins=(1, 5, 10)): return 1 if n == 0 else 0 if n < 0 or not coins else ways(n - coins[-1], coins) + ways(n, coins[:-1])
print(ways(50), ways.cache_info().hits > 0, ways.cache_parameters())
@lru_cache(maxsize=1)
def last(x): return object()
a = last(1); print(a is last(1), last(2) is a, last(1) is a, last.cache_info())
class Temp:
    def __init__(self, c): self.c = c; self.reads = 0
    @cached_property
    def f(self): self.reads += 1; return self.c * 9 / 5 + 32
    @singledispatchmethod
    def set(self, v): raise TypeError(f'bad {type(v).__name__}')
    @set.register(int)
    @set.register(float)
    def _(self, v): self.c = v; self.__dict__.pop('f', None)
    @set.register
    def _(self, v: str): self.set(float(v.rstrip('C')))
t = Temp(100); print(t.f, t.f, t.reads); t.set('37.5C'); print(t.c, t.f, t.reads)
try: t.set([])
except TypeError as e: print(e)
@total_ordering
class Ver:
    def __init__(self, s): self.t = tuple(map(int, s.split('.')))
    def __eq__(self, o): return self.t == o.t
    def __lt__(self, o): return self.t < o.t
print(Ver('1.10') > Ver('1.9'), Ver('2.0') >= Ver('2.0'), max(map(Ver, ['1.2', '1.12', '1.3'])).t)
