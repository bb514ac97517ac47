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
Any()
List[5] if 0 else Generic[int]
Annotated[int]
ClassVar[ClassVar[int]]
isinstance([], List[int])
isinstance(5, Union[int, List[int]])
isinstance([], list[int])
issubclass(int, Any)
isinstance([], List)
isinstance({}, Mapping)
issubclass(list, Sequence)
isinstance(5, Union[int, str])
isinstance(5, Optional[int])
isinstance(5, Hashable)
isinstance('x', int | str)
issubclass(bool, int | str)
List[int]()
Dict[str, int](a=1)
''')
