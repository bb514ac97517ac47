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
F.R
F.R | F.X
F.RW
F.R & F.W
F.R ^ F.RW
~F.R
F(0)
F(3)
F(5)
list(F)
list(F.RW)
len(F.RW)
F.R in F.RW
F.RW in F.R
F.R | F.W is F.RW
(F.R | F.W) == F.RW
bool(F(0))
bool(F.R)
F.R.value
(F.R | F.X).name
(F.R | F.X).value
''')
