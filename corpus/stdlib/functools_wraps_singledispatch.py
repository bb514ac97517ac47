# wraps, update_wrapper, singledispatch, singledispatchmethod.
from functools import wraps, update_wrapper, singledispatch, singledispatchmethod, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES
from collections.abc import Sequence, Mapping
from numbers import Number
def deco(fn):
    @wraps(fn)
    def inner(*a, **k): 'inner doc'; return ('wrapped', fn(*a, **k))
    return inner
@deco
def hello(name: str = 'x') -> str:
    'says hello'
    return name
hello.mark = 1
print(hello('a'), hello.__name__, hello.__doc__, hello.__wrapped__('b'), hello.__annotations__, hello.__qualname__, hello.__module__, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
def w(): pass
print(update_wrapper(w, len).__name__, w.__wrapped__ is len, wraps(hello, assigned=('__doc__',), updated=())(lambda: 0).__name__)
@singledispatch
def show_(x, *rest): return f'default {x!r} {rest}'
@show_.register
def _(x: int): return f'int {x}'
@show_.register(list)
@show_.register(tuple)
def _(x): return f'seq {len(x)}'
@show_.register
def _(x: float | None): return f'float-or-none {x}'
show_.register(dict, lambda x: f'dict {sorted(x)}')
@show_.register(Mapping)
def _(x): return 'mapping'
for v in (1, True, [1], (1, 2), 1.5, None, {'a': 1}, 'str', {1}, 1j): print(show_(v), end='; ')
print(); print(show_('s', 1, 2), show_.dispatch(bool).__name__, show_.dispatch(int)(7), show_.dispatch(str) is show_.dispatch(object), sorted(t.__name__ for t in show_.registry), list(show_.registry)[0])
for bad in (lambda: show_(), lambda: show_.register(5), lambda: show_.register('int', len)):
    try: print(bad())
    except TypeError as e: print(e)
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
show_.register(B, lambda x: 'B'); show_.register(C, lambda x: 'C'); print(show_(D()), show_(C()), show_(A())[:10])
class M:
    @singledispatchmethod
    def neg(self, x): raise NotImplementedError('no neg')
    @neg.register
    def _(self, x: int): return -x
    @neg.register
    def _(self, x: str): return x[::-1]
    @singledispatchmethod
    @classmethod
    def make(cls, x): return cls.__name__, x
    @make.register
    @classmethod
    def _(cls, x: list): return cls.__name__, len(x)
m = M(); print(m.neg(5), m.neg('abc'), M.make(1), M.make([1, 2]), m.neg(True))
try: m.neg([])
except NotImplementedError as e: print(e)
