try: suspend
except NameError: suspend = lambda value=None: value
# Dataclasses, enums, named tuples and abstract classes whose hooks suspend.
from dataclasses import *
from enum import *
from collections import namedtuple
from typing import NamedTuple, Protocol, runtime_checkable
from abc import ABC, abstractmethod
@dataclass(order=True)
class D:
    a: object
    b: list = field(default_factory=lambda: suspend([0]))
    def __post_init__(self): self.b.append(suspend(1))
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return suspend(self.v == o.v)
    def __lt__(self, o): return suspend(self.v < o.v)
    def __repr__(self): return suspend(f'V{self.v}')
    def __hash__(self): return suspend(self.v)
    def __deepcopy__(self, memo): return suspend(V(self.v + 100))
print(D(1), D(V(1)) == D(V(1)), D(V(1)) < D(V(2)), sorted([D(V(2)), D(V(1))]), replace(D(V(5)), a=3), asdict(D(V(7))), astuple(D([V(8)])))
@dataclass(frozen=True)
class F: v: V
print(hash(F(V(3))) == hash(F(V(3))), {F(V(1)): 'x'}[F(V(1))], F(V(2)))
class E(Enum):
    A = suspend(1); B = suspend(2)
    def __init__(self, v): self.w = suspend(v * 10)
    @classmethod
    def _missing_(cls, v): return suspend(cls.B if v == 'b' else None)
    @property
    def p(self): return suspend(self.w)
print(list(E), E.A.p, E('b'), E(1))
try: E('c')
except ValueError as e: print(e)
class G(Enum):
    @staticmethod
    def _generate_next_value_(n, s, c, l): return suspend(n.lower())
    X = auto(); Y = auto()
print([g.value for g in G], G('x'))
class P(NamedTuple):
    x: int = suspend(5)
    def m(self): return suspend(self.x + 1)
print(P(), P(1).m(), P(2)._replace(x=suspend(3)), namedtuple('N', suspend('a b'))(1, 2))
class Ab(ABC):
    @abstractmethod
    def m(self): ...
    @classmethod
    def __subclasshook__(cls, C): return suspend(True if hasattr(C, 'm') else NotImplemented)
class Im:
    def m(self): return suspend('im')
print(isinstance(Im(), Ab), issubclass(int, Ab))
@runtime_checkable
class Pr(Protocol):
    def m(self): ...
print(isinstance(Im(), Pr), isinstance(5, Pr))
