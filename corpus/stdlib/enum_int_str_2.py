# IntEnum, StrEnum, ReprEnum: arithmetic, formatting, comparison, global_enum.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from enum import *
class P(IntEnum): LOW = 1; HIGH = 10
class S(StrEnum): A = auto(); Bc = auto(); C = 'see'
show(r'''
{1: 'a'}[P.LOW]
P.HIGH // 3
-P.LOW
P.LOW & 3
bool(P.LOW)
P.LOW.bit_length()
hash(P.LOW) == hash(1)
range(P.LOW, 3)
10 in P
5 in P
P(3)
P('1')
P.LOW.value
P.LOW.name
isinstance(P.LOW, int)
P.LOW is P(1)
list(P)
''')
