from decimal import *
import math
from fractions import Fraction
D = Decimal


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


getcontext().prec = 6
getcontext().clear_flags()
getcontext().prec = 28
show(lambda: hash(D('inf'))==hash(math.inf))
show(lambda: int(D('1e3')))
show(lambda: int(D('nan')))
show(lambda: int(D('inf')))
show(lambda: float(D('nan')))
show(lambda: float(D('1e400')))
show(lambda: round(D('2.675'),2))
show(lambda: round(D('2.5')))
show(lambda: round(D(1234),-2))
show(lambda: round(D(1),'a'))
show(lambda: math.floor(D('-1.5')))
show(lambda: math.ceil(D('-1.5')))
show(lambda: math.trunc(D('-1.5')))
show(lambda: D(2).fma(3,4))
show(lambda: D(5).scaleb(3))
show(lambda: D(5).scaleb(D('1.5')))
show(lambda: D(12345).rotate(2))
show(lambda: D(12345).shift(-2))
show(lambda: D('1010').logical_and(D('1100')))
show(lambda: D('1012').logical_or(D(1)))
show(lambda: D(5).max_mag(-7))
show(lambda: D(5).copy_sign(-1))
show(lambda: D(3).compare_signal(D('nan')))
show(lambda: sum([D('0.1')]*3))
