"""Attributes by name."""

class Lazy:

    def __init__(self):
        self._d = {}

    def __getattr__(self, n):
        if n.startswith('__'):
            raise AttributeError(n)
        return self._d.setdefault(n, len(n))

    def __setattr__(self, n, v):
        object.__setattr__(self, n, v)
l = Lazy()
t = 0
for i in range(60000):
    t += l.foo + l.barbaz
    l.x = i
for n in ('a', 'b', 'c') * 8000:
    setattr(l, n, 1)
    t += getattr(l, n) + hasattr(l, 'zz')
print(t)
