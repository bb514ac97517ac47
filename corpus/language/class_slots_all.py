# __slots__: descriptors, inheritance, __dict__, defaults, errors.
try: suspend
except NameError: suspend = lambda value=None: value

class A:
    __slots__ = ('x', 'y')
    def __init__(self, x): self.x = suspend(x)
class B(A): pass
class C(A): __slots__ = ('z',)
class D(A): __slots__ = ['w', '__dict__']
class E(A): __slots__ = {'doc': 'documented slot'}
class F(A): __slots__ = 'single'
a, b, c, d = A(1), B(2), C(3), D(4)
print(a.x, hasattr(a, '__dict__'), hasattr(b, '__dict__'), hasattr(c, '__dict__'), hasattr(d, '__dict__'))
b.new = 1; d.new = 2; c.z = 3
print(vars(b), vars(d), c.x, c.z, A.x, type(A.x).__name__, A.__slots__, E.__slots__, F.__slots__)
def attempt(f, *args):
    try: print(f(*args))
    except (AttributeError, TypeError, ValueError) as e: print(type(e).__name__, e)
attempt(getattr, a, 'y')
attempt(setattr, a, 'new', 1)
attempt(delattr, a, 'y')
del a.x
attempt(getattr, a, 'x')
attempt(vars, a)
attempt(getattr, a, '__dict__')
attempt(lambda: A.x.__get__(5))
attempt(lambda: A.x.__set__(c, 9) or c.x)
for body in ("__slots__ = ('x',)\n    x = 1", "__slots__ = ('1a',)", "__slots__ = (5,)", "__slots__ = ('__dict__', '__dict__')", "__slots__ = 5", "__slots__ = ('a', 'a')"):
    try:
        exec(f'class Bad:\n    {body}')
        print('made', body)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try:
    class Conflict(A, E.__mro__[0]): pass
    class P: __slots__ = ('p',)
    class Q: __slots__ = ('q',)
    class R(P, Q): pass
except TypeError as e: print(e)
for base in (int, tuple, bytes, str, list):
    try:
        exec('class S(base): __slots__ = ("s",)')
        print(base.__name__, 'ok')
    except TypeError as e: print(e)
class Private: __slots__ = ('__secret',)
p = Private()
p._Private__secret = 1
print(p._Private__secret, a.__class__ is A)
attempt(setattr, a, '__class__', C)
print(type(a).__name__)
