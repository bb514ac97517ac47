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
str(F.R | F.X)
repr(F(0))
str(F(0))
F(0).name
F.R.name
F['W']
F.__members__
hash(F.R | F.W) == hash(F.RW)
iter(F.RW).__next__()
F(8)
F(-1)
F(-2)
~F(0)
~F.RW
F.R | F(0)
F.R | 1
1 | F.R
F.R + 1
F.R < F.W
F('x')
5 in F.R
''')
