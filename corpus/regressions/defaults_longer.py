# More defaults than parameters: the last ones count.
def f(a, b): return a, b
f.__defaults__ = (1, 2, 3, 4)
print(f(), f(5), f(5, 6))
for args in ((7, 8, 9), (7, 8, 9, 10)):
    try:
        f(*args)
    except TypeError as e:
        print(e)
try:
    f(c=1)
except TypeError as e:
    print(e)
class A:
    def __init__(self, x): self.x = x
A.__init__.__defaults__ = (1, 2, 3, 4, 5)
print(A().x if False else A(3).x)
try:
    A(1, 2)
except TypeError as e:
    print(e)
def g(*, k): return k
g.__defaults__ = (1, 2)
g.__kwdefaults__ = {'k': 5, 'z': 6}
print(g())
try:
    g(1)
except TypeError as e:
    print(e)
