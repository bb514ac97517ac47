from fractions import Fraction as F
from decimal import Decimal
import math
a, b = F(3, 4), F(-5, 6)


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: a.real)
show(lambda: a.imag)
show(lambda: a.conjugate())
show(lambda: complex(a))
show(lambda: isinstance(a, __import__('numbers').Rational))
show(lambda: max(a,b))
show(lambda: sorted([a,b,F(1,2),0.6,1]))
for s in ['', '.2f', '10.3f', '<10', '>10', '^10', '+', ' ', '#', ',', '_', '010', '.3e', '.0f', '#.0f', 'g', '.3g', '#.3g', 'G', 'E', '%', '.1%', '020.3f', '*^15.2f', ',.2f', '_.3f', 'z.0f', 'x', 'd', '=+15.2f', '0=15.2f', '.10g', '015,.2f', '.6_f', 's']:
    for v in (F(22,7), F(-1,3), F(10**10,3), F(0), F(5), F(-1,10**6)): show(lambda: format(v, s))
class G(F):
    def __repr__(self): return 'G!'
show(lambda: G(1,2)+1)
show(lambda: G(1,2))
show(lambda: type(G(1,2)*2))
show(lambda: G('1/3').limit_denominator(2))
