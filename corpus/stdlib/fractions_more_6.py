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
str(F(3))
repr(F(3, 4))
str(F(-3, 4))
f'{F(1, 3):.3f}'
f'{F(22, 7):.2e}'
f'{F(1, 3):10.2f}|'
f'{F(1, 2):%}'
f'{F(1234567, 2):,.1f}'
f'{F(3, 4)}'
f'{F(3, 4):>8}'
f'{F(3):#}' if 0 else ''
f'{F(-1, 3):+.2f}'
f'{F(1, 3):g}'
f'{F(5):d}' if 0 else ''
f'{F(1, 2):x}'
''')
class Sub(F): pass
print(Sub(1, 2) + Sub(1, 3), type(Sub(1, 2) + 1).__name__, repr(Sub(1, 2))); import copy; print(copy.copy(F(1, 2)) == F(1, 2), math.prod([F(1, 2), F(2, 3)]), math.gcd(F(4).numerator, 6))
