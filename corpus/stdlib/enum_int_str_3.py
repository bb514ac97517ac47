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
P.HIGH.real
round(P.HIGH, -1)
P.LOW == True
divmod(P.HIGH, 3)
P.HIGH / 4
P.LOW.__class__
S.A
str(S.A)
repr(S.A)
S.Bc.value
f'{S.C}'
f'{S.C:>5}'
S.A + 'x'
S.A == 'a'
S('see')
'see' in S
S.C.upper()
''')
