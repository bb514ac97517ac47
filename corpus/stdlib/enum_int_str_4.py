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
S.A in 'abc'
''.join(S)
sorted(S)
isinstance(S.A, str)
{'a': 1}[S.A]
S.C.name
S.C.replace('s', 't')
len(S.C)
S.A < S.C
'%s' % S.Bc
S.A.encode()
S.C[0]
list(S.C)
S('q')
class_ := 1
''')
