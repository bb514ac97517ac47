# NamedTuple, TypedDict, Protocol, Generic, overload, get_type_hints and the decorators.
from typing import *
import typing
class P(NamedTuple):
    'doc'
    x: int
    y: str = 'd'
    def both(self): return (self.x, self.y)
class TD(TypedDict):
    a: int
    b: NotRequired[str]
class TD2(TD, total=False): c: float
@runtime_checkable
class Q(Protocol):
    def quack(self) -> str: ...
@runtime_checkable
class HasX(Protocol): x: int
class Duck:
    x = 1
    def quack(self): return 'q'
class NP(Protocol):
    def m(self): ...
T = TypeVar('T')
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
class IntBox(Box[int]): pass
def f(a: int, b: 'str' = 'x', *c: list[int], **d: 'Optional[int]') -> None: ...
class A:
    x: 'int'
    y: ClassVar[str] = 's'
    z: Annotated[int, 'm'] = 1
class B(A): w: float
print(get_type_hints(f), get_type_hints(A), get_type_hints(B), get_type_hints(A, include_extras=True)['z'], get_type_hints(P))
class Bad: q: 'Nope'
try: get_type_hints(Bad)
except NameError as e: print(e)
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(1), len(get_overloads(g))); clear_overloads(); print(get_overloads(g))
for s in ('class X(NamedTuple, int): a: int', 'class X(NamedTuple):\n a: int = 1\n b: int', 'class X(NamedTuple):\n _a: int', 'class X(TypedDict):\n a: int = 1', 'class X(TypedDict, int): pass', 'class X(Protocol, int): pass', 'class X(Generic): pass', 'class X(Generic[T], Generic[T]): pass', 'class X(Any): pass; print(X())', 'class X(TypeVar("Y")): pass', 'class X(NewType("N", int)): pass'):
    try: exec(s); print(s.replace(chr(10), ';'), 'ok')
    except Exception as e: print(s.replace(chr(10), ';'), '|', type(e).__name__, e)
type Al[V] = list[V]
print(Al, Al[int], Al.__value__, Al.__type_params__, TypeAliasType('M', int), TypeAliasType('M', int).__value__)
