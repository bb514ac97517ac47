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
mean([1, 2, 3, 4])
mean([1.5, 2])
mean([F(1, 3), F(1, 6)])
mean([D('0.5'), D('0.75')])
mean([True, False])
mean(iter([1, 2]))
mean([1, F(1, 2)])
mean([1e300, 1e300])
mean(range(5))
mean({1, 3})
mean([])
mean(['a'])
mean(5)
mean([1.5, D(1)])
fmean([1, 2, 4])
fmean([1, 2, 3], [1, 0, 3])
fmean(iter([1, 5]))
fmean([1, 2], weights=[3, 1])
''')
