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
F(1, 2) + 'a'
F(1, 2) == 0.5
F(1, 2) == F(2, 4)
F(1, 3) < 0.34
F(1, 2) > 1
F(1, 2) != 'x'
hash(F(1, 2)) == hash(0.5)
hash(F(3)) == hash(3)
F(1, 3) == 1/3
F(1, 2) <= 0.5
F(1, 2) < float('nan')
sorted([F(1, 2), 0.3, 1])
max(F(1, 3), F(1, 2))
F(1) == 1+0j
{F(1, 2): 1}[0.5]
F(1, 2) < 'a'
F(1, 2) < 1j
F(7, 2).numerator
''')
