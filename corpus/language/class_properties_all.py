# Properties: getter, setter, deleter, doc, inheritance, errors and names in messages.
try: suspend
except NameError: suspend = lambda value=None: value

class A:
    def __init__(self): self._v = 1
    @property
    def v(self):
        "The v."
        return suspend(self._v)
    @v.setter
    def v(self, value):
        if value < 0: raise ValueError('negative')
        self._v = suspend(value)
    @v.deleter
    def v(self): self._v = None
    read = property(lambda self: 'only read')
    write = property(None, lambda self, x: print('written', x))
    empty = property()
    documented = property(lambda self: 1, doc='given doc')
    cached = property(lambda self: self.__dict__.setdefault('_c', suspend([])))
a = A()
a.v = 5
a.v += 1
print(a.v, A.v.__doc__, A.documented.__doc__, A.v.fget.__name__, A.read.fset, a.cached is a.cached)
del a.v
print(a.v)
def attempt(f, *args):
    try: print(f(*args))
    except (AttributeError, ValueError, TypeError) as e: print(type(e).__name__, e)
attempt(setattr, a, 'v', -1)
attempt(setattr, a, 'read', 1)
attempt(delattr, a, 'read')
attempt(getattr, a, 'write')
attempt(getattr, a, 'empty')
attempt(setattr, a, 'empty', 1)
a.write = 2
class B(A):
    @A.v.getter
    def v(self): return f'B {self._v}'
    @property
    def read(self): return 'B ' + super().read
b = B()
b.v = 3
print(b.v, b.read, isinstance(A.v, property), A.v is A.__dict__['v'])
class C(property):
    def __get__(self, obj, cls=None): return 'C ' + str(super().__get__(obj, cls)) if obj else self
class D:
    @C
    def p(self): return 'p'
print(D().p, type(D.p).__name__)
attempt(property, 1, 2, 3, 4, 5)
attempt(lambda: property(5).__get__(a))
p = property(lambda self: 1)
print(p.__get__(a), p.__get__(None, A) is p, p.fget(a))
attempt(setattr, p, 'fget', 1)
class Broken:
    @property
    def p(self): return self.missing
    def __getattr__(self, name): return f'fallback for {name}'
print(Broken().p)
