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
List[int]
Dict[str, int]
Optional[int]
Union[int, str]
Union[int]
Union[int, int, str]
Union[int, Union[str, None]]
Tuple[int, ...]
Tuple[()]
Callable[[int], str]
Callable[..., T]
Type[int]
Any
Literal[1, 'a', None]
Literal[1, 1]
Final[int]
ClassVar[int]
Annotated[int, 'm']
''')
