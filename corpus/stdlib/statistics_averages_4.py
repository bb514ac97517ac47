# Means, medians, modes and quantiles, with every kind of data and error.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from statistics import *
from fractions import Fraction as F
from decimal import Decimal as D
show(r'''
mode(['red', 'blue', 'red'])
multimode('aabbc')
multimode([])
mode([1])
mode(iter([2, 2]))
mode([])
quantiles([1, 2, 3, 4, 5])
quantiles(range(10), n=4, method='inclusive')
quantiles([1, 2], n=2)
quantiles(range(20), n=10)
quantiles([5, 1, 3], n=1)
quantiles([1])
quantiles([F(1), F(3)], n=4)
quantiles([])
quantiles([1, 2], n=0)
quantiles([1, 2], method='x')
''')
