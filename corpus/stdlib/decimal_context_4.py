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
show(lambda: max(D(1),D(3),2))
show(lambda: abs(D('-1.5')))
show(lambda: D(7).radix())
show(lambda: D(1).real)
show(lambda: D(1).imag)
show(lambda: complex(D('1.5')))
show(lambda: D(3).__format__(3))
show(lambda: D.from_float(0.1))
show(lambda: D.from_float('x'))
show(lambda: D.from_number(1.5))
show(lambda: repr(D('-0.00')))
show(lambda: D('1.50').normalize())
show(lambda: D('100').normalize())
show(lambda: D('1e2')+D('1e-2'))
show(lambda: setattr(D(1),'x',1))
show(lambda: D(1).foo)
show(lambda: D.foo)
show(lambda: Context())
show(lambda: Context(prec=0))
show(lambda: Context(rounding='x'))
show(lambda: BasicContext)
show(lambda: ExtendedContext)
show(lambda: DefaultContext)
show(lambda: Context(prec=3).create_decimal('1.23456'))
