# @dataclass options: init, repr, eq, order, frozen, unsafe_hash, slots, kw_only, match_args.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
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
show(r'''
F(1)
hash(F(1)) == hash(F(1, [2]))
F(1) == F(1)
{F(1): 'v'}[F(1)]
replace(F(1), x=5)
S(1)
S.__slots__
hasattr(S(1), '__dict__')
S(1).y
S(1).z
K(x=1)
K.__match_args__
K(y=2, x=3)
K(1)
K()
N().x
N.__match_args__ if hasattr(N, '__match_args__') else 'none'
N() == N()
'object at' in repr(N())
hash(U(1, 2)) == hash(U(1, 3))
U(1, 2) == U(1, 3)
hash(U(5)) == hash((5,))
''')
