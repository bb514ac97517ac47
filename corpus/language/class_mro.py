# Multiple inheritance: C3 orders, conflicts, super() through a diamond.
try: suspend
except NameError: suspend = lambda value=None: value

class A:
    def who(self): return ['A']
class B(A):
    def who(self): return ['B'] + super().who()
class C(A):
    def who(self): return ['C'] + suspend(super().who())
class D(B, C):
    def who(self): return ['D'] + super().who()
class E(C, B): pass
print([k.__name__ for k in D.__mro__], D().who(), E().who(), D.mro() == list(D.__mro__))
for bases in ((A, B), (D, E), (object, A), (A, A), (B, C, A), (C, B, A)):
    try: print([k.__name__ for k in type('X', bases, {}).__mro__])
    except TypeError as e: print(e)
class F(D, E.__mro__[2]) if False else D: pass
print(D.__bases__, D.__base__, issubclass(D, (int, A)), isinstance(D(), C), A.__subclasses__())
class X: pass
X.__bases__ = (A,) if False else X.__bases__
class P: v = 'P'
class Q: v = 'Q'
class R(P): pass
print(R.v)
R.__bases__ = (Q,)
print(R.v, R.__mro__[1].__name__)
for bases in ((R,), (5,), (), (bool,), 5):
    try: R.__bases__ = bases
    except TypeError as e: print(e)
class Meta(type):
    def mro(cls): return [cls, Q, object]
class Odd(P, metaclass=Meta): pass
print(Odd.v if hasattr(Odd, 'v') else None)
