# __dir__, dir() and vars() of instances, classes and modules.
try: suspend
except NameError: suspend = lambda value=None: value

class A:
    z = 1
    def m(self): pass
    def __dir__(self): return suspend(['c', 'a', 'b', 'a'])
class B(A):
    def __init__(self): self.own = 1
    def __dir__(self): return [n for n in super(A, self).__dir__() if not n.startswith('__')]
print(dir(A()), dir(B()), [n for n in dir(A) if n[0] != '_'], 'm' in dir(A))
print(vars(B()), sorted(n for n in vars(A) if not n.startswith('__')))
def local(x, y=2):
    z = suspend(3)
    return sorted(dir()), vars() == locals(), locals()
print(local(1))
class Bad:
    def __dir__(self): return 5
class Mixed:
    def __dir__(self): return ['a', 1]
class Slots:
    __slots__ = ('s',)
def attempt(f):
    try: return f()
    except TypeError as e: return str(e)
print(attempt(lambda: dir(Bad())), attempt(lambda: dir(Mixed())), attempt(lambda: vars(Slots())), attempt(lambda: vars(5)), attempt(lambda: vars(1, 2)), attempt(lambda: dir(1, 2)))
import math
print('pi' in dir(math), 'pi' in vars(math), [n for n in dir(5) if n in ('real', 'imag', 'nothing')])
