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
median([1, 3, 2])
median([1, 2, 3, 4])
median([5])
median_low([1, 2, 3, 4])
median_high([1, 2, 3, 4])
median(iter('a'))
median_low('bca')
median([D(1), D(2)])
median([F(1), F(2)])
median_grouped([1, 2, 2, 3, 4])
median_grouped([1, 3, 3, 5, 7], interval=2)
median_grouped([52, 52, 53, 54])
median([])
median(['a', 'b'])
median_low([])
median_grouped([])
mode([1, 1, 2])
mode('aabb')
''')
