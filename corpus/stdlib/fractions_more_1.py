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
F()
F(3)
F(3, 4)
F(6, -8)
F('3/4')
F(' -1.5 ')
F('1e-3')
F('2_0/3')
F(0.5)
F(F(1, 2), 3)
F(True)
F(numerator=1, denominator=2)
F('.5')
F('5.')
F(10**30, 10**29)
F(1.1).denominator
F.from_float(0.25)
F.from_number(0.5)
''')
