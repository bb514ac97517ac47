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
Union[int, str] == Union[str, int]
hash(Union[int, str]) == hash(Union[str, int])
Literal[1] == Literal[True]
int | str == Union[int, str]
List[T].__parameters__
Dict[T, K].__parameters__
List[int].__origin__
List[int].__args__
Annotated[int, 5].__metadata__
(int | str).__args__
list[T].__parameters__
T
K
B
P
Ts
TypeVar('C', covariant=True)
TypeVar('D', contravariant=True)
''')
