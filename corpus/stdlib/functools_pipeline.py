# Functions made of functions: reduce, partial, caches, dispatch, orderings.
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, wraps
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(str, len, lambda n: n * 2)(12345), reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 4], 5))
binary = partial(int, base=2)
print(binary("1011"), binary.func, binary.args, binary.keywords, partial(print, "a", sep="-").keywords)
calls = []
@lru_cache(maxsize=3)
def slow(n, *, twice=False):
    calls.append(n)
    return n * (2 if twice else 1)
print([slow(n) for n in (1, 2, 1, 3, 4, 1)], slow(1, twice=True), calls, slow.cache_info())
slow.cache_clear()
print(slow.cache_info(), slow.__wrapped__(7), slow.cache_parameters())
@cache
def ways(n):
    return 1 if n < 2 else ways(n - 1) + ways(n - 2)
print(ways(60), ways.cache_info())
@singledispatch
def show(value):
    return f"thing {value!r}"
@show.register
def _(value: int):
    return f"int {value}"
@show.register(list)
def _(value):
    return "[" + ", ".join(map(show, value)) + "]"
print(show(3), show("x"), show([1, "a", [True]]), show.dispatch(bool) is show.registry[int], sorted(t.__name__ for t in show.registry))
@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))
    def __eq__(self, other):
        return self.parts == other.parts
    def __lt__(self, other):
        return self.parts < other.parts
    @cached_property
    def major(self):
        calls.append("major")
        return self.parts[0]
    def bump(self, by, note=""):
        return f"{self.parts[0] + by}{note}"
    leap = partialmethod(bump, 10, note="!")
v = Version("3.14")
print(v >= Version("3.9"), v <= Version("3.14"), v > Version("4"), v.major, v.major, calls.count("major"), v.__dict__, v.leap())
print(sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(b) - len(a))))
def traced(f):
    @wraps(f)
    def inner(*a, **k):
        """inner"""
        return f(*a, **k)
    return inner
@traced
def named(x: int) -> str:
    """Says x."""
    return str(x)
print(named.__name__, named.__doc__, named(4), named.__wrapped__ is not named, named.__qualname__)
