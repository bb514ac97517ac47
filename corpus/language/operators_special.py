# Arithmetic special methods, reflection, NotImplemented and subclass priority.
class Money:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"${self.v}"
    def __add__(self, o):
        if isinstance(o, Money): return Money(self.v + o.v)
        if isinstance(o, int): return Money(self.v + o)
        return NotImplemented
    def __radd__(self, o): return self + o
    def __sub__(self, o): return Money(self.v - getattr(o, "v", o))
    def __rsub__(self, o): return Money(o - self.v)
    def __mul__(self, o): return Money(self.v * o)
    def __rmul__(self, o): return f"rmul {o}"
    def __truediv__(self, o): return ("truediv", o)
    def __floordiv__(self, o): return ("floordiv", o)
    def __mod__(self, o): return ("mod", o)
    def __pow__(self, o, mod=None): return ("pow", o, mod)
    def __rpow__(self, o): return ("rpow", o)
    def __lshift__(self, o): return ("lshift", o)
    def __rshift__(self, o): return ("rshift", o)
    def __and__(self, o): return ("and", o)
    def __or__(self, o): return ("or", o)
    def __ror__(self, o): return ("ror", o)
    def __xor__(self, o): return ("xor", o)
    def __matmul__(self, o): return ("matmul", o)
    def __divmod__(self, o): return ("divmod", o)
    def __neg__(self): return Money(-self.v)
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return Money(abs(self.v))

m = Money(5)
print(m + m, m + 1, 1 + m, m - 2, 9 - m, m * 3, 3 * m, sum([m, m]), -m, +m, ~m, abs(-m))
print(m / 2, m // 2, m % 2, m ** 2, 2 ** m, pow(m, 2, 3), m << 1, m >> 1, m & 1, m | 1, 1 | m, m ^ 1, m @ 1, divmod(m, 2))
for bad in (lambda: m + "s", lambda: "s" + m, lambda: 1 / m, lambda: 1 & m, lambda: None @ m, lambda: divmod(1, m)):
    try:
        print(bad())
    except TypeError as e:
        print(e)

class Base:
    def __add__(self, o): return "Base.add"
    def __radd__(self, o): return "Base.radd"

class Sub(Base):
    def __radd__(self, o): return "Sub.radd"

print(Base() + Base(), Base() + Sub(), Sub() + Base(), 1 + Sub(), Sub() + 1)
