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
show(lambda: Context(prec=3).divide(1,3))
show(lambda: Context(prec=5).sqrt(2))
show(lambda: Context(prec=5).power(2,10))
show(lambda: Context(prec=5).power(2,10,7))
show(lambda: setcontext(3))
show(lambda: Context(prec=3,traps=[Inexact]).divide(1,3))
show(lambda: Context(Emax=3,prec=3).multiply(D(999),D(999)))
show(lambda: Context(Emin=-3,prec=3,traps=[Underflow]).multiply(D('0.001'),D('0.001')))
show(lambda: Context(prec=4).to_sci_string(D('1E+10')))
show(lambda: Context(prec=4).copy())
show(lambda: Context(prec=4).Etiny())
show(lambda: Context(prec=4).Etop())
show(lambda: Context(capitals=0).to_sci_string(D('1E+10')))
show(lambda: Context().flags)
show(lambda: IEEEContext(64))
show(lambda: Context(prec=3).quantize(D('1.2345'),D('0.1')))
show(lambda: Context().compare(1,2))
show(lambda: Context().is_nan(D('nan')))
show(lambda: Context().divmod(7,2))
show(lambda: Context(prec=2).plus(D('1.23')))
with localcontext() as c:
    c.prec = 5; print(D(1)/3, getcontext() is c)
    c.traps[Inexact] = True; show(lambda: D(1)/3); show(lambda: c.flags[Inexact])
with localcontext(prec=3, rounding=ROUND_UP): print(D(1)/3)
print(D(1)/3, getcontext().prec)
show(lambda: f"{D('3.14159'):.2f} {D('1e3')!r:>20}")
