# Variance, deviation, covariance, correlation, regression, normal distribution, kernel density.
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
variance([1, 2, 3, 4])
pvariance([1, 2, 3, 4])
stdev([1, 2, 3, 4])
pstdev([1, 2, 3, 4])
variance([1.5, 2.5], 2)
pvariance([1, 1])
variance([F(1, 2), F(3, 2)])
pstdev([D('1'), D('2')])
variance([1, 2], xbar=1.5)
pvariance([1, 2], mu=0)
stdev([1e10, 1e10 + 1])
pvariance([5])
variance([1])
variance([])
pvariance([])
stdev([5])
pstdev([])
covariance([1, 2, 3], [1, 5, 7])
correlation([1, 2, 3], [2, 4, 6])
correlation([1, 2, 3], [3, 2, 1])
correlation([1, 2, 3, 4], [1, 3, 2, 4], method='ranked')
linear_regression([1, 2, 3], [2, 4, 7])
linear_regression([1, 2, 3], [2, 4, 6], proportional=True)
linear_regression([0, 1], [1, 3]).slope
covariance([1], [2])
covariance([1, 2], [1])
correlation([1, 1], [1, 2])
correlation([1, 2], [1, 2], method='x')
linear_regression([1, 1], [1, 2])
linear_regression([1], [1])
> n = NormalDist(100, 15)
n
n.mean
n.stdev
n.variance
n.median
n.mode
n.pdf(100)
n.cdf(115)
n.inv_cdf(0.975)
n.zscore(130)
n.quantiles(4)
n.overlap(NormalDist(110, 15))
n + 5
n * 2
-n
n + NormalDist(1, 8)
n - NormalDist(1, 8)
n / 3
3 * n
n == NormalDist(100, 15)
hash(n) == hash(NormalDist(100, 15))
NormalDist()
NormalDist.from_samples([1, 2, 3, 4])
n.samples(3, seed=1)
NormalDist(0, 0).mean
NormalDist(0.5, 2).cdf(0)
NormalDist(0, -1)
NormalDist(0, 0).pdf(1)
n.inv_cdf(0)
n.inv_cdf(1.5)
n + 'x'
> k = kde([1, 2, 4], h=1.0)
k(2)
kde([1, 2], h=0.5, kernel='triangular')(1.2)
kde([1, 2], h=1, cumulative=True)(1.5)
kde([0], 1, 'rectangular')(0.5)
kde([], 1)
kde([1], 0)
kde([1], 1, 'nope')
kde(['a'], 1)
kde_random([1, 5], 0.5, seed=3)()
issubclass(StatisticsError, ValueError)
''')
