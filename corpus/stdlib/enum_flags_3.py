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
F.R & 3
I.A
I.A | I.B
I(3)
I(4)
I.A | 4
I.A + 1
~I.A
I(0)
I.A & 3
5 & I.A
I.A | 0
I(7)
list(I(11))
I.D in I(9)
I(16) | I.A
str(I.A | I.B)
repr(I(20))
I.A == 1
I.A < I.B
I.A ^ I.B
''')
