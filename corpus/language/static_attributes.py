# __static_attributes__: what a class assigns to self, where.
class A:
    x = 1
    def __init__(self): self.a = 1; self.b, self.c = 2, 3
    def m(self):
        self.d = 4
        for self.e in range(3): pass
        def inner(): self.f = 1
        with open as self.g: pass
        self.h += 1
        del self.i
        other.j = 3
        self.k: int = 3
        self.l[0] = 1
    @classmethod
    def c(cls): cls.z = 3
    @staticmethod
    def s(self): self.y = 3
    lam = lambda self: (self.q)
    async def am(self): self.am1 = 2
    class B:
        def n(self): self.nested = 1
print(A.__static_attributes__, A.B.__static_attributes__)
print(A.__firstlineno__)
class E: pass
print(E.__static_attributes__)
print({k: v for k, v in vars(E).items() if k not in ('__dict__', '__weakref__')})
class F:
    """doc"""
    y: int = 3
class G:
    __slots__ = ('a',)
    def f(self): self.a = 1
print('__static_attributes__' in type('T', (), {}).__dict__, G.__static_attributes__)
def deco(c): return c
@deco
@deco
class H: pass
print(H.__firstlineno__)
class P:
    a = property(lambda self: 1)
    @a.setter
    def a(self, v): self._a = v
print(P.__static_attributes__)
