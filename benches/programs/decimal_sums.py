"""Decimals."""

from decimal import Decimal, getcontext
getcontext().prec = 30

def pi():
    three = Decimal(3)
    lasts, t, s, n, na, d, da = (0, three, 3, 1, 0, 0, 24)
    while s != lasts:
        lasts = s
        n, na = (n + na, na + 8)
        d, da = (d + da, da + 32)
        t = t * n / d
        s += t
    return +s
for _ in range(60):
    p = pi()
print(p)
tot = Decimal('0')
for i in range(20000):
    tot += Decimal('1.10') * i
print(tot)
