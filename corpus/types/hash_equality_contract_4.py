# Equal numbers hash alike; unhashables; user hashes; containers of mixed keys.
class A: pass
class E:
    def __eq__(self, o): return True
class H(E):
    __hash__ = lambda self: 42
class N:
    __hash__ = None
from fractions import Fraction
from decimal import Decimal
class P:
    def __init__(s, x, y): s.x, s.y = x, y
    def __eq__(s, o): return (s.x, s.y) == (o.x, o.y) if isinstance(o, P) else NotImplemented
    def __hash__(s): return hash((s.x, s.y))
d = {P(1, 2): 'found'}; print(d[P(1, 2)], P(1, 3) in d, P(1, 2) == (1, 2), P(1, 2) != P(1, 2)); k = next(iter(d)); k.x = 9; print(k in d, P(1, 2) in d, list(d)[0].x)
class Sub(P):
    def __eq__(s, o): return False
try: hash(Sub(1, 2))
except TypeError as e: print(e, Sub.__hash__)
