# __call__: instances, classes, None, and what cannot be called.
try: suspend
except NameError: suspend = lambda value=None: value

class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x=0, *args, key=None, **rest): return suspend(self.n + x), args, key, rest
add = Adder(10)
print(add(), add(5), add(1, 2, 3, key='k', other='o'), add(*[1], **{'key': 2}), callable(add), callable(5), callable(Adder))
add.__call__ = lambda: 'instance attribute'
print(add(1), add.__call__())
class Nested:
    __call__ = Adder(100)
print(Nested()(5))
class Meta(type):
    def __call__(cls, *args): return suspend(('made', cls.__name__, args))
class Made(metaclass=Meta): pass
print(Made(1, 2))
class Static:
    @staticmethod
    def __call__(x): return suspend(('static', x))
class ClassM:
    @classmethod
    def __call__(cls, x): return suspend((cls.__name__, x))
print(Static()(1), ClassM()(2))
def attempt(f):
    try: return f()
    except TypeError as e: return str(e)
class NotCallable: pass
class NoneCall: __call__ = None
for o in (NotCallable(), NoneCall(), 5, 'text', None, [], (), ..., NotImplemented):
    print(attempt(lambda: o()))
print(attempt(lambda: add(x=1, y=2)), attempt(lambda: Adder()), attempt(lambda: add(1, x=2)))
try: from math import nothing
except ImportError as e: print(e)
import math
try: math()
except TypeError as e: print(e)
