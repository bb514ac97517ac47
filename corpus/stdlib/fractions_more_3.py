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
1 / F(2)
F(7, 2) // 1
F(-7, 2) % 1
divmod(F(7, 2), 1)
F(1, 2) ** 2
F(1, 2) ** -2
F(4) ** F(1, 2)
2 ** F(1, 2)
F(2) ** 0.5
-F(1, 2)
+F(1, 2)
abs(F(-1, 2))
F(1, 2) + 1j
F(0) ** 0
F(-1, 2) ** 3
F(1, 2) / 0
F(1) // 0
F(0) ** -1
''')
