"""Descriptors that check."""

class Typed:

    def __init__(self, t):
        self.t = t

    def __set_name__(self, o, n):
        self.n = n

    def __get__(self, o, t=None):
        if o is None:
            return self
        return o.__dict__[self.n]

    def __set__(self, o, v):
        if not isinstance(v, self.t):
            raise TypeError(self.n)
        o.__dict__[self.n] = v

class P:
    a = Typed(int)
    b = Typed(str)

    def __init__(self, a, b):
        self.a = a
        self.b = b
t = 0
for i in range(40000):
    p = P(i, 'x')
    t += p.a + len(p.b)
print(t)
