# property with getter, setter, deleter, inheritance and the function form.
class Celsius:
    def __init__(self, t=0): self._t = t

    @property
    def t(self):
        "The temperature."
        return self._t

    @t.setter
    def t(self, value):
        if value < -273:
            raise ValueError(f"{value} is below zero")
        self._t = value

    @t.deleter
    def t(self):
        self._t = None

    @property
    def readonly(self): return "fixed"

    def _get(self): return self._t * 2
    def _set(self, v): self._t = v // 2
    double = property(_get, _set, doc="twice")
    write_only = property(None, lambda self, v: None)

c = Celsius()
c.t = 25
c.t += 1
print(c.t, c.readonly, c.double)
c.double = 9
print(c.t, Celsius.t.__doc__, Celsius.double.__doc__, type(Celsius.t).__name__)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

attempt(lambda: setattr(c, "t", -300))
attempt(lambda: setattr(c, "readonly", 1))
attempt(lambda: delattr(c, "readonly"))
attempt(lambda: c.write_only)
attempt(lambda: delattr(c, "double"))
del c.t
print(c.t)

class Kelvin(Celsius):
    @property
    def t(self): return super().t + 273
    @Celsius.t.setter
    def c(self, v): self._t = -v

k = Kelvin(10)
print(k.t, Kelvin.t.fset, Kelvin.t.fget.__name__)
k.c = 5
print(k._t, k.c)
attempt(lambda: setattr(k, "t", 1))
