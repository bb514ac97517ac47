# partial, partialmethod, Placeholder, reduce.
from functools import *
import functools
def f(*a, **k): return a, k
p = partial(f, 1, x=2)
p.attr = 1; print(p.attr, p.__dict__, p.keywords); p.keywords['new'] = 3; print(p())
class C:
    def __init__(self): self.v = 0
    def set(self, a, b=0): self.v = (a, b); return self.v
    one = partialmethod(set, 1); two = partialmethod(set, 2, b=5); pl = partialmethod(set, Placeholder, 7); static = partial(f, 'static'); cm = partialmethod(classmethod(lambda cls, x: (cls.__name__, x)), 8)
c = C(); print(c.one(), c.one(9), c.one(b=4), c.two(), c.pl(6), C.one(c), c.cm(), C.cm())
print(C.static())
