# Changing __class__, and classes made by hand with type().
try: suspend
except NameError: suspend = lambda value=None: value

class A:
    def who(self): return 'A'
class B:
    def who(self): return 'B'
    def __len__(self): return suspend(3)
a = A()
a.v = 1
a.__class__ = B
print(a.who(), a.v, len(a), type(a).__name__, isinstance(a, B))
def attempt(f, *args):
    try: print(f(*args))
    except TypeError as e: print(e)
attempt(setattr, a, '__class__', 5)
attempt(setattr, a, '__class__', int)
attempt(setattr, 5, '__class__', A)
attempt(setattr, [], '__class__', list)
class L(list): pass
attempt(setattr, a, '__class__', L)
attempt(setattr, L(), '__class__', A)
class M(list): pass
l = L([1])
l.__class__ = M
print(type(l).__name__, l)
Made = type('Made', (A,), {'x': suspend(5), 'm': lambda self: self.x, '__doc__': 'made by hand'})
print(Made().m(), Made.__doc__, Made.__module__, Made.__qualname__, Made.__name__, Made.__bases__[0].__name__)
Made.__name__ = 'Renamed'
print(Made.__name__, repr(Made), Made.__qualname__)
for name, value in (('__name__', 5), ('__qualname__', 5), ('__bases__', 5), ('__doc__', 'new doc'), ('__module__', 'elsewhere')):
    try:
        setattr(Made, name, value)
        print(name, getattr(Made, name))
    except TypeError as e: print(e)
del Made.x
try: Made().m()
except AttributeError as e: print(e)
class Fake:
    @property
    def __class__(self): return suspend(int)
f = Fake()
print(isinstance(f, int), isinstance(f, Fake), type(f).__name__, f.__class__.__name__)
