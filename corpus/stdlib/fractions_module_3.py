from fractions import Fraction as F
from decimal import Decimal
import math
a, b = F(3, 4), F(-5, 6)


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: a<1)
show(lambda: a<0.7)
show(lambda: a>float('nan'))
show(lambda: a<float('inf'))
show(lambda: a<'x')
show(lambda: a=='x')
show(lambda: a==0.75+0j)
show(lambda: a<2j)
show(lambda: F('3/4'))
show(lambda: F(' -1.5e3 '))
show(lambda: F('1_000/3'))
show(lambda: F('.5'))
show(lambda: F('5.'))
show(lambda: F('1/0'))
show(lambda: F('x'))
show(lambda: F(''))
show(lambda: F('3 / 4'))
show(lambda: F('1/-2'))
show(lambda: F('+7'))
show(lambda: F(0.1))
show(lambda: F(Decimal('1.1')))
show(lambda: F(float('nan')))
