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
P(1)
P(1, 'z').both()
P._fields
P._field_defaults
P.__annotations__
P.__doc__
P(1)._replace(x=2)
issubclass(P, tuple)
NamedTuple('E', [('a', int)])(5)
NamedTuple('E', [])()
P()
TD(a=1, b='x')
TD(a=1)
TD.__total__
sorted(TD.__required_keys__)
sorted(TD.__optional_keys__)
sorted(TD2.__required_keys__)
sorted(TD2.__optional_keys__)
TD2.__annotations__['c']
''')
