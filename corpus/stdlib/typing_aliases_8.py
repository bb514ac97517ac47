# typing: what subscripting gives, repr, equality, origin and args.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from typing import *
import typing, collections.abc
T = TypeVar('T'); K = TypeVar('K', int, str); B = TypeVar('B', bound=int); P = ParamSpec('P'); Ts = TypeVarTuple('Ts')
show(r'''
list[int]([1])
Type[int] is not None
cast(int, 'x')
assert_type(5, str)
reveal_type.__name__
NewType('U', int)(5)
NewType('U', int).__name__
NewType('U', int).__supertype__
Text
AnyStr
assert_never(5)
Union()
''')
