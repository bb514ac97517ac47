"""Exceptions raised and handled."""

class E1(Exception):
    pass

class E2(E1):

    def __init__(s, c, m):
        super().__init__(m)
        s.c = c

def f(i):
    if i % 5 == 0:
        raise E2(i, f'bad {i}')
    if i % 7 == 0:
        raise ValueError('v')
    return i
t = 0
for i in range(50000):
    try:
        t += f(i)
    except E1 as e:
        t += e.c
    except (ValueError, KeyError) as e:
        t -= len(str(e))
    else:
        t += 1
    finally:
        t += 2

def g(d):
    try:
        if d == 0:
            raise KeyError('x')
        return g(d - 1)
    except KeyError:
        if d == 5:
            return d
        raise
for i in range(2500):
    t += g(10) if False else g(9)
print(t)
