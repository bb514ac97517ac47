try: suspend
except NameError: suspend = lambda value=None: value

# Arithmetic special methods, reflected and in place.
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return N(suspend(self.v) + suspend(getattr(o, "v", o)))
    def __radd__(self, o): return N(suspend(o) + self.v)
    def __sub__(self, o): return suspend(NotImplemented)
    def __rsub__(self, o): return N(suspend(o) - self.v)
    def __mul__(self, o): return suspend(N(self.v * o))
    __rmul__ = __mul__
    def __neg__(self): return N(-suspend(self.v))
    def __abs__(self): return suspend(abs(self.v))
    def __invert__(self): return suspend("inverted")
    def __iadd__(self, o):
        self.v += suspend(o)
        return self
    def __matmul__(self, o): return suspend(("matmul", o))
    def __divmod__(self, o): return suspend((self.v, o))
    def __pow__(self, o, m=None): return suspend((self.v, o, m))
    def __round__(self, n=None): return suspend(("round", n))
    def __int__(self): return suspend(self.v)
    def __float__(self): return suspend(self.v / 2)
    def __index__(self): return suspend(self.v)
    def __repr__(self): return f"N({self.v})"

n = N(3)
print(n + N(4), n + 1, 1 + n, 10 - n, n * 2, 2 * n, -n, abs(n), ~n)
print(n @ "x", divmod(n, 2), n ** 2, pow(n, 2, 5), round(n), round(n, 2))
print(int(n), float(n), [10, 20, 30, 40][n], hex(n), list(range(n)), "abcdef"[:n], "x" * N(2))
m = n
m += suspend(10)
print(m, n is m, sum([N(1), N(2)]), sum([N(1)], N(5)))
try:
    n - 1
except TypeError as e:
    print(e)
m *= 2
print(m, n, bin(N(5)), chr(N(65)))
