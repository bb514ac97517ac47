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
show(lambda: D(1)/D(3))
show(lambda: D(2).sqrt())
show(lambda: D('1.2345678')+0)
show(lambda: +D('1234567.8'))
show(lambda: D(1)/D(7)*7)
show(lambda: D(2)**D('0.5'))
show(lambda: D(2)**100)
show(lambda: D(2)**-3)
show(lambda: D(3)**-2)
show(lambda: D(4)**D('0.5'))
show(lambda: D(1)**D('0.3'))
show(lambda: D('1.0')**5)
show(lambda: D(-8)**3)
show(lambda: D(-8)**D('0.5'))
show(lambda: D(2)**D('1000000000'))
show(lambda: D(7)**2)
show(lambda: pow(D(7),D(3),D(5)))
show(lambda: D('1.1')**20)
show(lambda: D(10)**-5)
show(lambda: D(9)**D('1.5'))
show(lambda: D(100)**D('-0.5'))
getcontext().clear_flags()
getcontext().prec = 28
for r in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP, 'x', None):
    for x in ('2.5', '-2.5', '1.15', '-1.16', '0.05', '7.05', '1.999'):
        print(r, x, end=' '); show(lambda: (D(x).quantize(D('0.1'), rounding=r), D(x).to_integral_value(r)))
show(lambda: D('1.23').quantize(D('1e-40')))
show(lambda: D(1)/0)
