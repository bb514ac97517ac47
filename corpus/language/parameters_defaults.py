# Defaults: evaluated once, in order, in the defining scope; mutable, replaced, deleted.
try: suspend
except NameError: suspend = lambda value=None: value

def t(x):
    print('default', x)
    return suspend(x)
def f(a=t(1), b=t(2), *, c=t(3), d: t('annotation never') = t(4)): return a, b, c, d
print(f(), f(9, d=8))
def collect(x, into=[]):
    into.append(x)
    return into
print(collect(1), collect(2), collect(3, []), collect.__defaults__)
n = 1
def late(x=n): return x
n = 2
print(late(), late.__defaults__)
late.__defaults__ = (5, )
print(late())
late.__defaults__ = None
try: late()
except TypeError as e: print(e)
def two(a, b): return a, b
two.__defaults__ = (1, 2)
print(two(), two(5))
two.__defaults__ = (9,)
print(two(5))
for bad in (5, [1]):
    try: two.__defaults__ = bad
    except TypeError as e: print(e)
class A:
    size = 10
    def m(self, n=size, k=lambda: 'fn'): return n, k()
    size = 20
print(A().m(), A.m.__defaults__[0])
print((lambda x=(lambda y=1: y)(): x)(), [g() for g in [lambda i=i: i for i in range(3)]])
def sentinel(x=..., *, y=None): return x is ..., y is None
print(sentinel(), sentinel(1, y=0))
def rec(n, acc=()): return acc if n == 0 else rec(suspend(n) - 1, (*acc, n))
print(rec(4))
