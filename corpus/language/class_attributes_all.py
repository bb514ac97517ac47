# __dict__, __doc__, __module__, __qualname__, __annotations__, __firstlineno__ and class dictionaries.
try: suspend
except NameError: suspend = lambda value=None: value

class A:
    """Doc of A."""
    x: int = 1
    y: 'str'
    def m(self): "doc of m"
    class B:
        class C: pass
    def local(self):
        class L: pass
        return L
print(A.__doc__, A.__module__, A.__qualname__, A.B.C.__qualname__, A().local().__qualname__, A.m.__qualname__)
print(A.__annotations__, A.__dict__['x'], type(A.__dict__).__name__, 'm' in A.__dict__, sorted(k for k in vars(A) if not k.startswith('__')))
try: A.__dict__['x'] = 2
except TypeError as e: print(e)
class D(A): pass
print(D.__doc__, 'x' in D.__dict__, D.x, hasattr(D, '__annotations__'), D.__annotations__)
D.x = 2
print(A.x, D.x, D().x)
d = D()
d.x = 3
print(d.x, d.__dict__, D.__dict__['x'])
d.__dict__ = {'x': 4, 'z': 5}
print(d.x, d.z, vars(d))
for bad in (5, None, [1]):
    try: d.__dict__ = bad
    except TypeError as e: print(e)
del d.__dict__
print(d.__dict__, d.x)
A.added = lambda self: suspend('added later')
print(d.added(), [k for k in A.__dict__ if k == 'added'])
print(A.__class__, A.__base__, A.__subclasses__()[0].__name__)
def decorate(cls):
    cls.__qualname__ = 'Decorated'
    return cls
@decorate
class E: pass
print(E, E.__name__)
class N: pass
print(N.__doc__, N.__dict__.get('__doc__'), N().__doc__, repr(N()).startswith('<__main__.N object at 0x'))
