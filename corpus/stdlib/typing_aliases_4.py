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
get_origin(int)
get_origin(Union[int, str])
get_origin(Annotated[int, 1])
get_origin(Literal[1])
get_origin(Callable[[], int])
get_args(Dict[str, int])
get_args(Callable[[int, str], bool])
get_args(Callable[..., int])
get_args(Literal[1, 2])
get_args(int)
get_args(Annotated[int, 1, 2])
get_args(Tuple[()])
get_args(int | str)
get_origin(int | str)
get_origin(P.args)
get_args(Optional[int])
List[int] == List[int]
List[int] == list[int]
''')
