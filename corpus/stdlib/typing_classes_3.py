# NamedTuple, TypedDict, Protocol, Generic, overload, get_type_hints and the decorators.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
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
show(r'''
Box[int]
Box[T]
Box.__parameters__
IntBox(3).get()
IntBox.__orig_bases__
Box[int] == Box[int]
type(Box[str]('a'))
Box[int].__origin__
isinstance(Box[int](1), Box)
IntBox.__mro__[1].__name__
Box[int, str]
isinstance(1, Box[int])
final(Duck).__final__
override(Duck.quack).__override__
no_type_check(Duck) is Duck
TYPE_CHECKING
Duck.__final__
''')
