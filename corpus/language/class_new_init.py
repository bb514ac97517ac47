# __new__ and __init__: what each gets and returns, subclasses of built-in types.
try: suspend
except NameError: suspend = lambda value=None: value

class A:
    def __new__(cls, *args, **kw):
        print('new', cls.__name__, suspend(args), kw)
        return super().__new__(cls)
    def __init__(self, x, y=2):
        print('init', suspend(x), y)
        self.x = x
a = A(1, y=3)
class Other:
    def __new__(cls): return 'not an instance'
    def __init__(self): print('never called')
print(Other())
class Sub(A):
    def __new__(cls, x): return A.__new__(A, 'from Sub')
    def __init__(self, x): print('Sub.__init__ not called')
print(type(Sub(1)).__name__)
class Cached:
    made = {}
    def __new__(cls, key):
        if key not in cls.made: cls.made[key] = super().__new__(cls)
        return cls.made[key]
    def __init__(self, key): self.count = getattr(self, 'count', 0) + 1
print(Cached('a') is Cached('a'), Cached('a').count)
class I(int):
    def __new__(cls, v, extra=None):
        self = super().__new__(cls, suspend(v) * 2)
        self.extra = extra
        return self
i = I(5, extra='e')
print(i, i.extra, i + 1, type(i + 1).__name__, repr(i))
class T(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
print(T(1, 2), T(1)[0], type(T(1) + (2,)).__name__)
class S(str):
    def __init__(self, v): self.length = len(v)
print(S('abc').length, S('abc').upper(), type(S('x').upper()).__name__)
def attempt(f):
    try: print(f())
    except TypeError as e: print(e)
class Returns:
    def __init__(self): return 5
class NoArgs: pass
class OnlyNew:
    def __new__(cls, x): return super().__new__(cls)
class OnlyInit:
    def __init__(self, x): pass
attempt(Returns)
attempt(lambda: NoArgs(1))
attempt(lambda: type(OnlyNew(1)).__name__)
attempt(lambda: OnlyInit())
attempt(lambda: object.__new__(5))
attempt(lambda: object.__new__(int))
attempt(lambda: object.__new__(NoArgs, 1))
attempt(lambda: int.__new__(str))
attempt(lambda: object.__new__())
