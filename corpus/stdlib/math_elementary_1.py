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
math.sqrt(16)
math.sqrt(2)
math.cbrt(27)
math.cbrt(-8)
math.exp(0)
math.exp(1)
math.exp2(3)
math.expm1(1e-10)
math.pow(2, 0.5)
math.pow(0, 0)
math.pow(-2, 3)
math.pow(2, -1)
math.pow(1, math.nan)
math.pow(math.inf, 0)
math.log(math.e)
math.log(8, 2)
math.log2(8)
math.log10(1000)
math.log1p(1e-10)
math.log(10**400)
''')
