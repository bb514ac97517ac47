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
math.asinh(0)
math.acosh(1)
math.atanh(0)
math.tanh(math.inf)
math.asin(2)
math.acos(-1.5)
math.sin(math.inf)
math.acosh(0.5)
math.atanh(1)
math.dist([1], [1, 2])
math.dist([1], ['a'])
math.hypot('a')
math.cosh(1000)
math.erf(0)
math.erfc(0)
math.gamma(5)
math.gamma(0.5)
math.lgamma(1)
math.lgamma(100)
math.erf(math.inf)
''')
