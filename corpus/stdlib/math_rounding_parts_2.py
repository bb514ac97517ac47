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
math.trunc('a')
math.ldexp(1.0, 2000)
math.ldexp(1, 1.5)
math.fmod(7, -3)
math.fmod(-7, 3)
math.remainder(7, 2)
math.remainder(5, 2)
math.remainder(-5, 3)
math.fmod(5, math.inf)
math.remainder(5, math.inf)
math.fmod(5.5, 1)
math.fmod(1, 0)
math.fmod(math.inf, 1)
math.remainder(1, 0)
math.isclose(1, 1 + 1e-10)
math.isclose(1, 1.1)
math.isclose(1, 1.1, rel_tol=0.1)
math.isclose(0, 1e-12)
math.isclose(0, 1e-12, abs_tol=1e-9)
math.isclose(math.inf, math.inf)
''')
