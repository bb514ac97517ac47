# __round__, __trunc__, __floor__, __ceil__, __abs__, __pos__, __neg__, __invert__.
try: suspend
except NameError: suspend = lambda value=None: value

import math
class N:
    def __round__(self, *digits): return suspend(('round', digits))
    def __trunc__(self): return suspend('trunc')
    def __floor__(self): return suspend('floor')
    def __ceil__(self): return suspend('ceil')
    def __abs__(self): return suspend('abs')
    def __pos__(self): return suspend('pos')
    def __neg__(self): return suspend('neg')
    def __invert__(self): return suspend('invert')
    def __divmod__(self, other): return suspend(('divmod', other))
    def __rdivmod__(self, other): return suspend(('rdivmod', other))
    def __pow__(self, *rest): return suspend(('pow', rest))
    def __rpow__(self, *rest): return suspend(('rpow', rest))
n = N()
print(round(n), round(n, 2), round(n, None), round(n, ndigits=-1), math.trunc(n), math.floor(n), math.ceil(n), abs(n), +n, -n, ~n, --n)
print(divmod(n, 3), divmod(3, n), pow(n, 2), pow(n, 2, 3), pow(2, n), n ** 2, 2 ** n)
def attempt(f):
    try: return f()
    except Exception as e: return f'{type(e).__name__}: {e}'
class Empty: pass
e = Empty()
for f in (round, abs, lambda x: -x, lambda x: +x, lambda x: ~x, math.floor, math.ceil, math.trunc, lambda x: divmod(x, 1), lambda x: pow(x, 2), lambda x: pow(2, 3, x)):
    print(attempt(lambda: f(e)))
print(attempt(lambda: -'x'), attempt(lambda: ~1.5), attempt(lambda: +[]), attempt(lambda: -None), attempt(lambda: ~True))
print(attempt(lambda: pow(2, 3, n)), attempt(lambda: round('x')), attempt(lambda: abs('x')))
