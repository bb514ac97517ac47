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
show(lambda: '%.2f' % D('2.675'))
show(lambda: '%d' % D('3.7'))
show(lambda: '%s' % D('3.70'))
class X(D): pass
show(lambda: X(1))
show(lambda: X('1.5')+1)
show(lambda: type(X(1)+X(2)))
show(lambda: isinstance(X(1), D))
show(lambda: X(1) == 1)
show(lambda: DecimalException.__mro__)
show(lambda: DivisionUndefined.__mro__)
show(lambda: Underflow.__bases__)
