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
Annotated[Annotated[int, 1], 2]
NoReturn
Never
Self
LiteralString
Iterable[T]
Generator[int, str, None]
Mapping[str, List[T]]
Concatenate[int, P]
Unpack[Ts]
TypeGuard[int]
Required[int]
NotRequired[str]
ReadOnly[int]
Deque[int]
DefaultDict[str, int]
Set[int]
FrozenSet[int]
''')
