"""Decorators with arguments."""

import functools

def count(f):

    @functools.wraps(f)
    def w(*a, **k):
        w.n += 1
        return f(*a, **k)
    w.n = 0
    return w

def rep(n):

    def d(f):

        def w(*a):
            for _ in range(n):
                r = f(*a)
            return r
        return w
    return d

@count
def add(a, b=1):
    return a + b

@rep(3)
def mul(a, b):
    return a * b
t = 0
for i in range(50000):
    t += add(i) + add(i, b=2) + mul(i, 2)
print(t, add.n, add.__name__)
