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
Counter[str]
Awaitable[int]
AsyncIterator[T]
list[int]
dict[str, list[int]]
tuple[int, ...]
tuple[()]
type[int]
list[T][int]
Dict[T, K]
Dict[T, T][int]
collections.abc.Callable[[T], K]
int | None
list[int] | str
Optional[None]
Optional[list[int]]
Union[None, int]
get_origin(List[int])
''')
