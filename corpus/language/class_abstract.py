# abc: abstract methods, properties, registration, virtual subclasses, messages.
try: suspend
except NameError: suspend = lambda value=None: value

from abc import ABC, ABCMeta, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): return 'default area'
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    def concrete(self): return f'{self.name} {suspend(self.area())}'
class Partial(Shape):
    def area(self): return super().area()
class Full(Partial):
    name = 'full'
    @classmethod
    def make(cls): return cls()
def attempt(f):
    try: print(f())
    except TypeError as e: print(e)
attempt(Shape)
attempt(Partial)
print(Full.make().concrete(), sorted(Shape.__abstractmethods__), sorted(Partial.__abstractmethods__), Full.__abstractmethods__)
class One(metaclass=ABCMeta):
    @abstractmethod
    def only(self): ...
attempt(One)
@Shape.register
class Virtual: pass
print(issubclass(Virtual, Shape), isinstance(Virtual(), Shape), Virtual.__mro__[1].__name__)
class Duck(ABC):
    @classmethod
    def __subclasshook__(cls, other): return suspend(hasattr(other, 'quack') or NotImplemented)
class Quacks: quack = 1
print(issubclass(Quacks, Duck), issubclass(int, Duck), isinstance(Quacks(), Duck))
attempt(lambda: Shape.register(5))
attempt(lambda: issubclass(5, Shape))
from collections.abc import Iterable, Sized, Callable, Hashable, Container, Sequence, Iterator, Generator, Mapping, Set
for kind in (Iterable, Sized, Callable, Hashable, Container, Sequence, Iterator, Generator, Mapping, Set):
    print(kind.__name__, [isinstance(o, kind) for o in ([], (), '', {}, {1}, 5, len, iter([]), (x for x in ()), None)])
