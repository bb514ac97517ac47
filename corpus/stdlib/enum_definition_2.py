# Making enums: values, auto, aliases, lookups, iteration, members' attributes and refusals.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from enum import *
class C(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    BLUE = auto()
show(r'''
C.RED is C.RED
C.RED != C.GREEN
hash(C.RED) == hash(C.RED)
isinstance(C.RED, C)
type(C.RED)
C
C(9)
C['nope']
C.nope
C.RED < C.GREEN
C.RED + 1
C()
C.RED.GREEN
[c.name for c in C]
list(reversed(C))
{C.RED: 'r'}[C(1)]
''')
