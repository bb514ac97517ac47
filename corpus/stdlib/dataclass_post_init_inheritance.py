# __post_init__, InitVar, inheritance, ordering of fields, overriding, properties, generics.
from dataclasses import *
from typing import Generic, TypeVar
T = TypeVar('T')
@dataclass
class Base:
    a: int = 1
    b: int = 2
    def __post_init__(self): print('post', self.a, self.b)
@dataclass
class Child(Base):
    c: int = 3
    a: int = 10
print(Child(), Child(5, 6, 7), [f.name for f in fields(Child)], Base() == Child(1, 2), Child.__mro__[1].__name__)
@dataclass
class I:
    x: int
    scale: InitVar[int] = 2
    y: int = field(init=False)
    def __post_init__(self, scale): self.y = self.x * scale
print(I(3), I(3, 5), I(x=1, scale=4), [f.name for f in fields(I)], I(1).scale if hasattr(I(1), 'scale') else 'no', replace(I(2), scale=10))
try: replace(I(2), y=1)
except (ValueError, TypeError) as e: print(type(e).__name__, e)
@dataclass
class KW:
    a: int
    _: KW_ONLY
    b: int
    c: int = field(default=3, kw_only=False)
    d: int = 4
print(KW(1, 5, b=2), KW.__match_args__, [(f.name, f.kw_only) for f in fields(KW)])
@dataclass
class Box(Generic[T]):
    item: T
    def map(self, f): return Box(f(self.item))
print(Box(1).map(str), Box[int](5), Box == Box)
@dataclass
class Temp:
    _c: float = 0.0
    @property
    def c(self): return self._c
    @c.setter
    def c(self, v): self._c = v
t = Temp(5); t.c = 9; print(t, t.c)
@dataclass
class Node:
    v: int
    next: 'Node | None' = None
    def __iter__(self):
        n = self
        while n: yield n.v; n = n.next
n = Node(1, Node(2, Node(3))); print(n, list(n)); n.next.next.next = n; print(repr(n))
@dataclass(frozen=True)
class FP:
    r: float
    area: float = field(init=False)
    def __post_init__(self): object.__setattr__(self, 'area', self.r ** 2)
print(FP(3), FP(3) == FP(3.0))
@dataclass
class Custom:
    x: int
    def __repr__(self): return f'<{self.x}>'
    def __eq__(self, o): return True
    __hash__ = None
print(Custom(1), Custom(1) == 5, [Custom(2)])
@dataclass
class Cnt:
    ids: list = field(default_factory=lambda: [0])
print(Cnt().ids is not Cnt().ids, Cnt(ids=[5]))
class Plain:
    z = 0
@dataclass
class Mixed(Plain, Base):
    q: int = 0
print(Mixed(), Mixed.z)
