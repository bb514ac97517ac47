# math: roots, exponentials, logarithms, trigonometry: exact values, domains and ranges.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import math
show(r'''
math.cos(0)
math.tan(0)
math.asin(1)
math.acos(1)
math.atan(1)
math.atan2(1, -1)
math.atan2(0.0, -1)
math.atan2(-0.0, -1)
math.atan2(0, 0)
math.degrees(math.pi)
math.radians(180)
math.hypot(3, 4)
math.hypot()
math.hypot(1, 2, 2)
math.hypot(math.inf, math.nan)
math.dist([1, 2], [4, 6])
math.dist((), ())
math.sinh(0)
math.cosh(0)
math.tanh(0)
''')
