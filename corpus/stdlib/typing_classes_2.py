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
TypedDict('X', {'k': int})(k=5)
type(TD(a=1))
is_typeddict(TD)
is_typeddict(dict)
TD({'z': 1})
TD.__bases__
isinstance({}, TD)
isinstance(Duck(), Q)
isinstance(5, Q)
issubclass(Duck, Q)
isinstance(Duck(), HasX)
is_protocol(Q)
is_protocol(Duck)
sorted(get_protocol_members(Q))
isinstance(5, NP)
issubclass(Duck, HasX)
Q()
Box(5).get()
Box[int](5).v
''')
