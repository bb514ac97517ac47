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
show(lambda: D(0)/0)
show(lambda: D(1)//0)
show(lambda: D(1)%0)
show(lambda: D('inf')-D('inf'))
show(lambda: D('sNaN')+1)
show(lambda: D(-1).sqrt())
show(lambda: D(-1).ln())
show(lambda: D(0).ln())
show(lambda: D('1e999999')*10)
show(lambda: D('1e-999999')/10**30)
show(lambda: D(1)+1.5)
show(lambda: 1.5+D(1))
show(lambda: D(1)+'a')
show(lambda: D(1)<'a')
show(lambda: D(1)<1.5)
show(lambda: D('0.5')==0.5)
show(lambda: D('0.1')==0.1)
show(lambda: D('0.5')==Fraction(1,2))
show(lambda: D(1)==1)
show(lambda: D(1)<2)
show(lambda: 2>D(1))
show(lambda: hash(D('0.5'))==hash(0.5))
show(lambda: hash(D(10**30))==hash(10**30))
show(lambda: hash(D('snan')))
