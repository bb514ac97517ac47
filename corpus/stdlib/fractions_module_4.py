from fractions import Fraction as F
from decimal import Decimal
import math
a, b = F(3, 4), F(-5, 6)


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: F(float('inf')))
show(lambda: F(1.5,2))
show(lambda: F(a,b))
show(lambda: F(None))
show(lambda: F(2j))
show(lambda: F.from_float(0.25))
show(lambda: F.from_float('x'))
show(lambda: F.from_decimal(Decimal('0.3')))
show(lambda: F.from_decimal(1.5))
show(lambda: F.from_number(0.5))
show(lambda: F(math.pi).limit_denominator(1000))
show(lambda: F(math.pi).limit_denominator(0))
show(lambda: F(1,3).limit_denominator(2))
show(lambda: a.as_integer_ratio())
show(lambda: a.numerator)
show(lambda: a.denominator)
show(lambda: a.is_integer())
show(lambda: F(6,3).is_integer())
show(lambda: setattr(a,'numerator',3))
show(lambda: sum([F(1,i) for i in range(1,20)]))
show(lambda: F(True))
show(lambda: pow(a,2,3))
