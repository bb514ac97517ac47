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
math.gamma(1)
math.gamma(0)
math.gamma(-1)
math.gamma(200)
math.lgamma(-2)
math.pi
math.e
math.tau
math.inf
math.nan
math.pi == math.tau / 2
math.sqrt(10**300)
math.sqrt(True)
math.exp(-1000)
math.floor(math.log10(12345))
math.sin()
math.sqrt(1, 2)
''')
