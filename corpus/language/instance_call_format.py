# __call__, __format__, __str__, __repr__, __bytes__, __int__, __float__, __index__, __complex__, __round__, __hash__.
class Num:
    def __init__(self, v): self.v = v
    def __call__(self, *a, **k): return ("called", self.v, a, k)
    def __repr__(self): return f"Num({self.v!r})"
    def __str__(self): return f"num {self.v}"
    def __format__(self, spec): return f"[{spec or 'plain'}]"
    def __int__(self): return int(self.v)
    def __float__(self): return float(self.v)
    def __complex__(self): return complex(self.v, 1)
    def __index__(self): return int(self.v)
    def __bytes__(self): return b"num"
    def __round__(self, n=None): return ("rounded", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __hash__(self): return 7
    def __eq__(self, o): return isinstance(o, Num) and o.v == self.v
    def __sizeof__(self): return 1000

n = Num(3)
print(n(), n(1, k=2), callable(n), callable(Num), callable(5))
print(n, repr(n), [n], f"{n}", f"{n:>5}", f"{n!r:>8}", "{:x}".format(n), format(n), "%s %r" % (n, n))
print(int(n), float(n), complex(n), bytes(n), round(n), round(n, 2), "abcde"[n], [0] * n, range(n), hex(n), oct(n), bin(n))
print(hash(n), {n: "found"}[Num(3)], len({n, Num(3), Num(4)}))
import math
print(math.floor(n), math.ceil(n), math.trunc(n), math.sqrt(Num(16)))

class Bad:
    def __str__(self): return 5
    def __repr__(self): return None
    def __hash__(self): return "h"
    def __int__(self): return "i"
    def __float__(self): return 1
    def __index__(self): return 2.5
    def __format__(self, s): return 3
    def __iter__(self): return []
    def __bytes__(self): return "b"

b = Bad()
for f in (str, repr, hash, int, float, format, iter, bytes, bin, lambda o: [1, 2][o], lambda o: f"{o}"):
    try:
        print(f(b))
    except TypeError as e:
        print(e)
