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
T.__name__
K.__constraints__
B.__bound__
T.__covariant__
P.args
P.kwargs
TypeVar('X', default=int).__default__
T.has_default()
NoDefault
List[int][str]
Dict[int]
List[int, str]
Optional[int, str]
Union[()]
Literal[()] if 0 else Literal
TypeVar('X', int)
TypeVar('X', int, str, bound=int)
TypeVar('X', covariant=True, contravariant=True)
''')
