class M(type):
    def __new__(m, n, b, ns):
        print(n, list(ns))
        return super().__new__(m, n, b, ns)
class A(metaclass=M):
    x = 1
class B(metaclass=M):
    def f(self): pass
class C(metaclass=M):
    def f(self): return __class__
class D(metaclass=M):
    x: int = 1
class E(metaclass=M):
    def f(self, a: int): pass
class F[T](metaclass=M):
    pass
class G(metaclass=M):
    class H: pass
class I(metaclass=M):
    f = lambda self: 1
class J(metaclass=M):
    l = [x for x in [1]]
class K(metaclass=M):
    type X = int
class L(metaclass=M):
    def f[T](self): pass
class N(metaclass=M):
    class O:
        x: int
class P(metaclass=M):
    @property
    def f(self): 
        def g(): return self
        return g
class Q(metaclass=M):
    class R[T]: pass
class S(metaclass=M):
    if 1:
        def f(self): pass
try:
    class U(metaclass=M):
        __classdictcell__ = 1
except TypeError as e: print(e)
class V[X](metaclass=M):
    def f(self) -> X: pass
try: '%.*f' % (2**40, 1.0)
except OverflowError as e: print(e)
try: '%*d' % (10**20, 1)
except OverflowError as e: print(e)
for kw in ({'b': 1, 'default': 2}, {'k': 1, 'key': None, 'default': 1}, {'key': None, 'revers': 1}, {'reverse': 1, 'x': 2, 'key': 1, 'y': 2}):
    for f in (lambda: sorted([1], **kw), lambda: [1].sort(**kw)):
        try: f()
        except TypeError as e: print(e)
