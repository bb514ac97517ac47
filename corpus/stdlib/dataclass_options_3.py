# @dataclass options: init, repr, eq, order, frozen, unsafe_hash, slots, kw_only, match_args.
from dataclasses import *
@dataclass
class A:
    x: int
    y: str = 'd'
@dataclass(order=True)
class O:
    a: int
    b: float = field(default=0.0, compare=False)
@dataclass(frozen=True)
class F:
    x: int
    l: list = field(default_factory=list, hash=False)
@dataclass(slots=True)
class S:
    x: int
    y: int = 2
@dataclass(kw_only=True)
class K:
    x: int
    y: int = 5
@dataclass(repr=False, eq=False, init=False, match_args=False)
class N:
    x: int = 1
@dataclass(unsafe_hash=True)
class U:
    x: int
    y: int = field(default=0, hash=False)
for s in ('F(1).x = 2', 'del F(1).x', 'F(1).new = 1', 'S(1).z = 1', 'a = A(1); a.new = 5; print(a, a.new)'):
    try: exec(s)
    except Exception as e: print(s, type(e).__name__, e)
match A(1, 'm'):
    case A(x, y): print(x, y)
