# Abstract classes, abstract properties, registration, and collections.abc.
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Iterable, Iterator, Sized, Container, Callable, Hashable, Mapping, Sequence, MutableMapping, Generator, Set, Collection

class Shape(ABC):
    @abstractmethod
    def area(self): "Area."
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def unit(cls): ...
    def show(self): return f"{self.name}: {self.area()}"

class Half(Shape):
    def area(self): return 1

class Full(Half):
    name = "full"
    @classmethod
    def unit(cls): return cls()

for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)
print(Full().show(), isinstance(Full.unit(), Shape), sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Full.__abstractmethods__, type(Shape).__name__)
class Drawable(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, c): return True if hasattr(c, "draw") else NotImplemented
class Pen:
    def draw(self): pass
class Rock: pass
print(isinstance(Pen(), Drawable), issubclass(Rock, Drawable), Drawable.register(Rock) is Rock, isinstance(Rock(), Drawable))
things = [[], (), {}, set(), "s", b"b", 5, None, len, range(1), iter([]), (x for x in []), frozenset(), {}.keys()]
for kind in (Iterable, Iterator, Sized, Container, Callable, Hashable, Mapping, Sequence, MutableMapping, Generator, Set, Collection):
    print(kind.__name__, "".join("ny"[isinstance(t, kind)] for t in things))
class Squares(Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if not 0 <= i < self.n: raise IndexError(i)
        return i * i
s = Squares(5)
print(list(s), 9 in s, s.index(16), s.count(4), list(reversed(s)), isinstance(s, Iterable), len(s))
class Lower(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Lower()
m.update(A=1, B=2)
m["C"] = 3
print(m["a"], m.get("z"), "B" in m, m.pop("b"), dict(m), m.setdefault("Q", 9), sorted(m.items()), list(m.keys()), m == {"a": 1, "c": 3, "q": 9}, len(m))
try:
    Sequence()
except TypeError as e:
    print(e)
try:
    class Broken(Mapping): pass
    Broken()
except TypeError as e:
    print(e)
