try: suspend
except NameError: suspend = lambda value=None: value
# __index__, __int__, __float__, __complex__, __bool__, __round__ and friends that suspend wherever a number is wanted.
class N:
    def __init__(self, v): self.v = v
    def __index__(self): return suspend(self.v)
    def __float__(self): return suspend(self.v + 0.5)
    def __complex__(self): return suspend(complex(self.v, 1))
    def __bool__(self): return suspend(self.v > 0)
    def __round__(self, n=None): return suspend(('round', n))
    def __trunc__(self): return suspend(self.v)
    def __floor__(self): return suspend('floor')
    def __ceil__(self): return suspend('ceil')
    def __abs__(self): return suspend(abs(self.v))
    def __neg__(self): return suspend(-self.v)
    def __invert__(self): return suspend(~self.v)
    def __divmod__(self, o): return suspend(divmod(self.v, o))
    def __rdivmod__(self, o): return suspend(divmod(o, self.v))
    def __pow__(self, o, m=None): return suspend(pow(self.v, o, m))
import math, operator
n = N(5)
print(int(n), float(n), complex(n), bool(n), round(n), round(n, 2), math.trunc(n), math.floor(n), math.ceil(n), abs(n), -n, ~n)
print(divmod(n, 3), divmod(17, n), pow(n, 2), pow(n, 2, 7), n ** 3, hex(n), oct(n), bin(n), chr(N(65)), operator.index(n), [1] * n, 'ab'[N(1)])
print(math.sqrt(n), math.factorial(n), math.gcd(n, N(10)), math.pow(n, N(2)), math.comb(n, N(2)), math.isqrt(N(17)), math.fsum([n, 1]), math.hypot(n, N(2)), math.prod([2, 3]))
print(range(n)[N(2)], list(range(N(1), n, N(2))), slice(N(1), n).indices(N(4)), bytes(n), bytearray(N(2)), (10).to_bytes(N(2)), int.from_bytes([N(1), N(2)]), int('101', N(2)), not n, any([N(0), n]), all([n, N(0)]), [x for x in (N(0), n) if x][0].v)
print('%d %x %5.1f %c' % (n, n, n, N(66)), f'{int(n):{N(5).v}}', sum([1, 2], N(0).v), max([N(3), N(9)], key=lambda x: suspend(x.v)).v, sorted([N(3), N(1)], key=operator.index)[0].v, 'x' if n else 'y', n and 'and', N(0) or 'or')
class Bad:
    def __index__(self): return suspend('x')
    def __bool__(self): return suspend(1)
    def __float__(self): return suspend(1)
for f in (lambda: [1][Bad()], lambda: bool(Bad()), lambda: float(Bad()), lambda: range(Bad()), lambda: hex(Bad()), lambda: not Bad(), lambda: math.sqrt(Bad())):
    try: print(f())
    except TypeError as e: print(e)
