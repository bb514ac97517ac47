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
math.log2(2**2000)
math.log10(10**500)
math.log(1)
math.sqrt(-1)
math.sqrt('a')
math.log(0)
math.log(-1)
math.log(10, 1)
math.log(2, 0)
math.log2(0)
math.log10(-5)
math.log1p(-1)
math.exp(1000)
math.pow(0, -1)
math.pow(-8, 1 / 3)
math.pow(10, 400)
math.log('a')
math.log()
math.log(-10**400)
math.sin(0)
''')
