from fractions import Fraction as F
from decimal import Decimal
import math
a, b = F(3, 4), F(-5, 6)


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: a+b)
show(lambda: a-b)
show(lambda: a*b)
show(lambda: a/b)
show(lambda: a//b)
show(lambda: a%b)
show(lambda: divmod(a,b))
show(lambda: a**2)
show(lambda: a**-2)
show(lambda: b**-3)
show(lambda: a**0.5)
show(lambda: a**F(1,2))
show(lambda: 2**a)
show(lambda: 2**F(3))
show(lambda: a+1)
show(lambda: 1+a)
show(lambda: a+1.5)
show(lambda: 1.5-a)
show(lambda: a*2j)
show(lambda: a+'x')
show(lambda: 'x'+a)
show(lambda: a/0)
