# Abstract classes: abstract members of every kind, registration, subclass hooks, errors.
from abc import *
import abc
class A(ABC):
    @abstractmethod
    def m(self): return 'base m'
    @property
    @abstractmethod
    def p(self): ...
    @classmethod
    @abstractmethod
    def c(cls): ...
    @staticmethod
    @abstractmethod
    def s(): ...
class Part(A):
    def m(self): return super().m() + '+'
class Full(Part):
    p = 5
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return 's'
for C in (A, Part):
    try: C()
    except TypeError as e: print(e)
f = Full(); print(f.m(), f.p, f.c(), f.s(), sorted(A.__abstractmethods__), sorted(Part.__abstractmethods__), Full.__abstractmethods__, isinstance(f, A), issubclass(Full, A), type(A) is ABCMeta)
class One(ABC):
    @abstractmethod
    def only(self): ...
try: One()
except TypeError as e: print(e)
class R(ABC): pass
@R.register
class Reg: pass
print(isinstance(Reg(), R), issubclass(Reg, R), R.register(int) is int, isinstance(5, R), isinstance(True, R), isinstance('', R), Reg.__mro__, R in Reg.__mro__)
for bad in (lambda: R.register(5), lambda: Reg2.register(R), lambda: issubclass(5, R)):
    try: print(bad())
    except (TypeError, RuntimeError, NameError) as e: print(type(e).__name__, e)
class Sub(R): pass
try: Sub.register(R)
except RuntimeError as e: print(e)
class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, C): return True if hasattr(C, 'quack') else NotImplemented
class Duck:
    def quack(self): pass
print(isinstance(Duck(), Hook), issubclass(Duck, Hook), isinstance(5, Hook), issubclass(list, Hook)); Hook.register(float); print(isinstance(1.5, Hook))
class W(metaclass=ABCMeta):
    @abstractmethod
    def a(self): 'doc'
    b = abstractmethod(lambda self: 1)
print(sorted(W.__abstractmethods__), W.a.__isabstractmethod__, W.a.__doc__, property(W.a).__isabstractmethod__, classmethod(W.a).__isabstractmethod__, getattr(len, '__isabstractmethod__', 'none'))
class Late(W): pass
Late.a = Late.b = lambda self: 2
try: Late()
except TypeError as e: print(e)
update_abstractmethods(Late); print(Late().a(), Late.__abstractmethods__); print(abc.get_cache_token() == abc.get_cache_token(), ABC.__slots__, abc.__all__ if hasattr(abc, '__all__') else 'no all')
class M(ABC, int):
    @abstractmethod
    def z(self): ...
print(M.__abstractmethods__, ABCMeta('Dyn', (), {'q': abstractmethod(lambda s: 0)}).__abstractmethods__)
