def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), type(r).__name__)
    except BaseException as e:
        print(type(e).__name__, e)

class N:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class S(str):
    pass
import operator
class Idx:
    def __index__(self): return 5
class Int:
    def __int__(self): return 6
class Flt:
    def __float__(self): return 7.5
class Cpx:
    def __complex__(self): return 8j
class Abs:
    def __abs__(self): return 'abs'
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'inv'
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __divmod__(self, o): return ('divmod', o)
    def __rdivmod__(self, o): return ('rdivmod', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __rpow__(self, o, m=None): return ('rpow', o, m)
import math
for v in (Idx(), Int(), Flt(), Cpx(), 5, 5.5, 5j, True, '5', None):
    print(type(v).__name__)
    for f in (int, float, complex, bool, operator.index, bin, hex, oct, abs, round, math.floor, math.ceil, math.trunc, lambda v: [0] * v, lambda v: [1, 2, 3, 4, 5, 6, 7][v], lambda v: range(v), lambda v: 'abcdefg'[v:], lambda v: chr(v), lambda v: 10 + v, lambda v: 10 ** v, lambda v: divmod(10, v), lambda v: -v, lambda v: v if v is True else ~v):
        t(f, v)
a = Abs()
for f in (abs, operator.neg, operator.pos, operator.invert, round, lambda v: round(v, 2), math.trunc, math.floor, math.ceil, lambda v: divmod(v, 1), lambda v: divmod(1, v), lambda v: v ** 2, lambda v: 2 ** v, lambda v: pow(v, 2, 3), lambda v: pow(2, v), lambda v: pow(2, v, 3), int):
    t(f, a)
class BadIdx:
    def __index__(self): return 'x'
class BadAbs:
    __index__ = None
    __int__ = None
    __float__ = None
    __abs__ = None
for f in (operator.index, int, float, bin, lambda v: [1][v], lambda v: range(v), lambda v: 'a' * v):
    t(f, BadIdx()); t(f, BadAbs())
