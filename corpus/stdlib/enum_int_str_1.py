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
P.LOW < P.HIGH
P.LOW + 1
type(P.LOW + 1)
P.HIGH == 10
P(10)
str(P.LOW)
repr(P.LOW)
f'{P.LOW}'
f'{P.HIGH:>5}|'
f'{P.HIGH:x}'
'%d %s' % (P.LOW, P.LOW)
[10, 20][P.LOW]
int(P.HIGH)
sorted([P.HIGH, P.LOW, 5])
max(P)
sum(P)
P.LOW in (1, 2)
''')
