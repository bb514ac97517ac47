# math: parts of floats, rounding, remainders, comparisons.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import math
show(r'''
math.isclose(math.nan, math.nan)
math.isinf(-math.inf)
math.isnan(math.nan)
math.isfinite(1)
math.isinf(10**300)
math.isclose(1, 1, rel_tol=-1)
math.isnan('a')
math.isfinite(10**400)
math.ulp(1)
math.ulp(0)
math.ulp(math.inf)
math.nextafter(1, 2)
math.nextafter(0, -1)
math.nextafter(1, 2, steps=3)
math.nextafter(1, 1)
math.nextafter(math.inf, 0)
math.signbit(-0.0) if hasattr(math, 'signbit') else 'no'
math.fma(2, 3, 4)
math.fma(0.1, 10, -1)
math.nextafter(1, 2, steps=-1)
''')
