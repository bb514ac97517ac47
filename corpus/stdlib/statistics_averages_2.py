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
fmean([F(1, 2), 1])
fmean([])
fmean([1, 2], [1])
fmean([1, 2], [0, 0])
fmean(['a'])
geometric_mean([1, 4, 16])
geometric_mean([54, 24, 36])
geometric_mean([0, 1])
harmonic_mean([40, 60])
harmonic_mean([1, 0, 2])
harmonic_mean([40, 60], weights=[5, 30])
harmonic_mean([F(1, 2), F(1, 3)])
harmonic_mean([5])
geometric_mean([])
geometric_mean([-1, 2])
harmonic_mean([])
harmonic_mean([1, -2])
harmonic_mean([1, 2], [1])
''')
