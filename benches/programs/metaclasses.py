"""Metaclasses and descriptors."""

class Meta(type):
    reg = {}

    def __new__(m, n, b, d, **k):
        c = super().__new__(m, n, b, d)
        m.reg[n] = c
        return c

class Base(metaclass=Meta):

    def __init_subclass__(cls, **k):
        super().__init_subclass__(**k)
        cls.tag = cls.__name__.lower()

    def run(self):
        return self.tag
for i in range(400):
    c = Meta(f'C{i}', (Base,), {'x': i, 'get': lambda self: self.x})

class D:

    def __set_name__(s, o, n):
        s.n = '_' + n

    def __get__(s, o, t=None):
        return s if o is None else getattr(o, s.n, 0)

    def __set__(s, o, v):
        setattr(o, s.n, v)

class E:
    a = D()
    b = D()
e = E()
t = 0
for i in range(40000):
    e.a = i
    e.b = e.a + 1
    t += e.b
print(len(Meta.reg), Meta.reg['C7']().run(), t, sum((k().get() for n, k in Meta.reg.items() if n != 'Base')))
