"""Fractions."""

from fractions import Fraction
t = Fraction(0)
for i in range(1, 700):
    t += Fraction(1, i)
print(t.numerator % 1000007)
x = Fraction(1, 3)
for i in range(4000):
    x = (x * Fraction(3, 2) + Fraction(1, 7)).limit_denominator(1000)
print(x)
