# What is wrong with the arguments of built-in functions: which complaint comes first.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

class K:
    def m(self, a, /, b=1, *, c=2): pass
for f in (lambda: iter(1, 2, 3, q=1), lambda: len(1, 2, q=3), lambda: abs(1, 2, x=3), lambda: list(1, 2, k=3), lambda: int(1, 2, k=3, o=4), lambda: int(1, 2, 3), lambda: zip([1], a=1, b=2), lambda: zip([1], q=1), lambda: map(str, [1], a=1, b=2), lambda: max(1, 2, a=1, b=2, c=3), lambda: max(1, 2, q=3), lambda: max(q=3), lambda: min(), lambda: pow(2, k=1), lambda: pow(2, 3, 4, 5), lambda: pow(base=2), lambda: round(q=1), lambda: sorted(), lambda: sorted([1], 2), lambda: sorted([1], q=2), lambda: property(a=1), lambda: property(1, 2, 3, 4, 5), lambda: K().m(a=1), lambda: K().m(q=1, a=2), lambda: K().m(1, a=2, q=3), lambda: K().m(1, q=3), lambda: next(), lambda: slice(a=1), lambda: str(1, 2, 3, 4), lambda: str(b'', encodin='x'), lambda: type(lambda: 0)(), lambda: print(1, q=2), lambda: sum([1], 2, 3), lambda: sum([1], q=1), lambda: enumerate(), lambda: enumerate([], 1, 2), lambda: isinstance(1), lambda: getattr(1), lambda: ord('a', x=1), lambda: id(1, k=2)):
    t(f)
import builtins
class S:
    __slots__ = ()
    a = 1
class G:
    __slots__ = ('b',)
    def __getattr__(self, name): return name + '!'
class H:
    __slots__ = ()
    def __setattr__(self, name, value): super().__setattr__(name, value)
for o in (S(), G(), H()):
    for f in (lambda: o.a, lambda: setattr(o, 'a', 1), lambda: setattr(o, 'b', 2), lambda: delattr(o, 'a'), lambda: delattr(o, 'b'), lambda: delattr(o, 'c'), lambda: o.__dict__, lambda: vars(o)): t(f)
class P:
    @property
    def v(self): return 1
    @v.setter
    def v(self, value): return 'set'
    @v.deleter
    def v(self): return 'deleted'
p = P()
print(setattr(p, 'v', 1), delattr(p, 'v'), object.__setattr__(p, 'v', 1), object.__delattr__(p, 'v'))
class F(float):
    def __eq__(self, o): return 'eq'
    def __gt__(self, o): return 'gt'
print(1 == F(), 1 < F(), F() == 1, 1.5 == F(), True == F())
class N:
    def __iter__(self): return iter([] + 'x')
t(lambda: 1 in N())
class L(int):
    def __len__(self): raise ValueError('length')
print(bool(L(0)), bool(L(2)))
t(lambda: ','.join({1: 2}))
t(lambda: K(*1)); t(lambda: K(**1)); t(lambda: K().m(*1)); t(lambda: print(*1))
def f():
    x
    x = 1
try: f()
except UnboundLocalError as e: print(e.name, e)
def outer():
    b = a = 1
    return lambda: (b, a)
print(outer().__code__.co_freevars)
try: print(not 'a' < 1)
except TypeError:
    import traceback
    print(traceback.format_exc())
def order(x): print('evaluated', x); return x
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): print('iterated', self.n); return iter([self.n])
def call(*a, **k): return a, k
t(lambda: call(*It(1), k=order('k')))
t(lambda: call(*It(1), *It(2), k=order('k')))
t(lambda: call(0, *It(1), k=order('k')))
t(lambda: call(*It(1), **{order('a'): 1}, z=order('z')))
t(lambda: call(*1, **2))
t(lambda: call(0, *1, **2))
t(lambda: call(k=1, *It(3)))
t(lambda: type(1, key=2)); t(lambda: type(key=2)); t(lambda: type(1, 2, key=3))
t(lambda: sorted(1, q=2)); t(lambda: sorted([2, 1], revers=1)); t(lambda: sum([1], bytearray(b'')))
class R:
    def __repr__(self): return 1
t(lambda: str(R())); t(lambda: repr(R())); t(lambda: f'{R()}'); t(lambda: f'{R()!r}'); t(lambda: format(R())); t(lambda: print(R())); t(lambda: '%s' % R()); t(lambda: '%r' % R()); t(lambda: ascii(R()))
t(lambda: list(range(-10**25, 3))); t(lambda: sorted(range(10**30))); t(lambda: [*range(10**25)]); t(lambda: len(range(10**25))); t(lambda: list(range(10**25, 10**25 + 2)))
