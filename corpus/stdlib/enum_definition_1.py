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
C.RED
str(C.RED)
repr(C.RED)
C.RED.name
C.RED.value
C(2)
C['BLUE']
C.BLUE.value
C.CRIMSON is C.RED
list(C)
len(C)
C.__members__
C.RED in C
1 in C
'x' in C
C.RED == 1
''')
