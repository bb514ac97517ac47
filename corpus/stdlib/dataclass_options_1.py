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
A(1)
A(1, 'z')
A(x=1, y='q')
A(1) == A(1)
A(1) == A(2)
A(1) != (1, 'd')
A.__match_args__
A.__dataclass_params__
A.__doc__
A(1).__dict__
A.y
A()
A(1, 2, 3)
A(1, z=2)
A(1) < A(2)
hash(A(1))
O(1) < O(2)
O(1, 5.0) == O(1, 9.0)
sorted([O(3), O(1)])
O(2) >= O(2)
max(O(1), O(4))
O(1) < A(1)
O(1) < 5
''')
