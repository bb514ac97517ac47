try: suspend
except NameError: suspend = lambda value=None: value

# Enum bodies, abstract classes and functools helpers.
from abc import ABC, abstractmethod
from enum import Enum, IntEnum
from functools import cached_property, total_ordering, wraps, singledispatch, partialmethod

class Colour(Enum):
    RED = suspend(1)
    GREEN = suspend("g")
    def describe(self): return suspend(f"{self.name}={self.value}")
    @classmethod
    def _missing_(cls, value): return cls.RED if suspend(value) == "r" else None

print([c.describe() for c in Colour], Colour(suspend("g")), Colour("r"), Colour[suspend("RED")], Colour.RED in [suspend(Colour.RED)])

class Shape(ABC):
    @abstractmethod
    def area(self): ...
    def show(self): return f"{type(self).__name__} {suspend(self.area())}"

@total_ordering
class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return suspend(self.s) ** 2
    def __eq__(self, o): return suspend(self.s) == o.s
    def __lt__(self, o): return suspend(self.s) < o.s
    @cached_property
    def heavy(self):
        print("computing")
        return suspend(self.s * 100)
    def scale(self, k, by): return suspend(self.s * k + by)
    double = partialmethod(scale, suspend(2))

a, b = Square(2), Square(3)
print(a.show(), a <= b, a >= b, a > b, max(a, b).s, a.heavy, a.heavy, b.double(by=suspend(1)))
try:
    Shape()
except TypeError as e:
    print(e)

@singledispatch
def kind(x): return suspend("other")
@kind.register
def _(x: int): return suspend("int")
@kind.register(list)
def _(x): return [kind(i) for i in x]
print(kind(1), kind("s"), kind([1, None]))

def logged(f):
    @wraps(f)
    def inner(*a): return suspend(f.__name__), f(*a)
    return inner
@logged
def work(x): return suspend(x)
print(work(5), work.__name__)
class Level(IntEnum):
    LOW = suspend(1)
    HIGH = LOW + suspend(1)
print(Level.HIGH > Level.LOW, sorted([Level.HIGH, Level.LOW]), Level.HIGH + 1)
