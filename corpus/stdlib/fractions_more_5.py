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
F(7, 2).denominator
int(F(7, 2))
float(F(1, 3))
bool(F(0))
round(F(7, 2))
round(F(5, 2))
round(F(22, 7), 2)
round(F(1234), -2)
math.floor(F(-7, 2))
math.ceil(F(7, 2))
math.trunc(F(-7, 2))
F(7, 2).as_integer_ratio()
F(3).is_integer()
F(1, 2).conjugate()
F(1, 2).real
F(1, 2).imag
complex(F(1, 2))
sum([F(1, 2), F(1, 3)])
''')
