# Flag and IntFlag: operators, naming, iteration, boundaries, containment.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from enum import *
class F(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
class I(IntFlag): A = 1; B = 2; D = 8
show(r'''
-I.A
I(-1)
int(I(3))
f'{I.A}'
f'{I(3):d}'
I.A.bit_count()
len(I(11))
type(I.A | 4)
type(I.A + 1)
1 in I
I.A << 1
isinstance(I.A, int)
bool(I(0))
I(3).name
I(4).name
I(12).name
I('x')
I.A | 'x'
''')
