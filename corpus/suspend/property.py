try: suspend
except NameError: suspend = lambda value=None: value

# Property getters, setters and deleters, and augmented assignment through them.
class Temp:
    def __init__(self, c): self._c = c
    @property
    def c(self):
        return suspend(self._c)
    @c.setter
    def c(self, value):
        if suspend(value) < -273:
            raise ValueError("too cold: %s" % suspend(value))
        self._c = value
    @c.deleter
    def c(self):
        print("deleting", suspend(self._c))
        self._c = None
    @property
    def f(self):
        return self.c * 9 / 5 + suspend(32)
    @classmethod
    def boiling(cls):
        return cls(suspend(100))

t = Temp.boiling()
print(t.c, t.f)
t.c = suspend(20)
t.c += suspend(5)
print(t.c, t.f, [t.c for _ in range(2)])
try:
    t.c = -300
except ValueError as e:
    print(e)
for t.c in (1, 2):
    print(t._c)
(t.c, other) = suspend((7, 8))
print(t.c, other, getattr(t, "c"), f"{t.c:>4}")
del t.c
try:
    t.f = 1
except AttributeError as e:
    print(e)
