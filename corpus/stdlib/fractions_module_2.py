from fractions import Fraction as F
from decimal import Decimal
import math
a, b = F(3, 4), F(-5, 6)


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: F(1,0))
show(lambda: a//0)
show(lambda: a%0)
show(lambda: F(0)**-1)
show(lambda: -a)
show(lambda: +a)
show(lambda: abs(b))
show(lambda: int(b))
show(lambda: math.floor(b))
show(lambda: math.ceil(b))
show(lambda: math.trunc(b))
show(lambda: round(F(5,2)))
show(lambda: round(F(7,2)))
show(lambda: round(F(12345,1000),2))
show(lambda: round(F(12345),-2))
show(lambda: float(a))
show(lambda: bool(F(0)))
show(lambda: str(a))
show(lambda: str(F(4,2)))
show(lambda: hash(F(1,2))==hash(0.5))
show(lambda: hash(F(3))==hash(3))
show(lambda: a==0.75)
