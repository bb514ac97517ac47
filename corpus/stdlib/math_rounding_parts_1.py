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
math.ceil(1.2)
math.floor(-1.2)
math.trunc(-1.7)
math.ceil(5)
math.floor(True)
math.ceil(1e20)
math.trunc(10**20)
math.fabs(-3)
math.copysign(3, -0.0)
math.frexp(8)
math.frexp(0)
math.frexp(-0.3)
math.ldexp(0.5, 4)
math.modf(-2.5)
math.modf(3)
math.modf(math.inf)
math.frexp(math.inf)
math.floor(math.nan)
math.ceil(math.inf)
math.floor('a')
''')
