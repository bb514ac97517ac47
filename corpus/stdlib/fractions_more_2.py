# Fraction: parsing, arithmetic with other numbers, rounding, formatting, limits.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from fractions import Fraction as F
import math
show(r'''
F(3, 4).limit_denominator(2)
F(math.pi).limit_denominator(100)
F('+7/2')
F(1, 0)
F('x')
F('1/0')
F('1/ 2')
F(1.5, 2)
F(float('nan'))
F(float('inf'))
F('1/2', 3)
F(None)
F(1, 2).limit_denominator(0)
F(1, 2) + F(1, 3)
F(1, 2) + 1
1 - F(1, 2)
F(1, 2) * 0.5
F(1, 2) / F(1, 4)
''')
