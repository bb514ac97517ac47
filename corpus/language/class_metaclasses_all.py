# Metaclasses: __prepare__, __new__, __init__, __call__, instance checks, conflicts, keywords.
try: suspend
except NameError: suspend = lambda value=None: value

class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **kw):
        print('prepare', name, [b.__name__ for b in bases], kw)
        return suspend(Namespace())
    def __new__(meta, name, bases, space, **kw):
        print('new', name, sorted(k for k in space if k[0] != '_'), kw)
        return super().__new__(meta, name, bases, dict(space))
    def __init__(cls, name, bases, space, flag=None):
        super().__init__(name, bases, space)
        cls.flag = suspend(flag)
    def __call__(cls, *args):
        print('call', cls.__name__, args)
        return super().__call__(*args)
    def __instancecheck__(cls, obj): return suspend(obj == 'yes')
    def __subclasscheck__(cls, sub): return sub is int
    def __len__(cls): return 42
    def __iter__(cls): return iter(['a', cls.__name__])
    def __contains__(cls, x): return x == 'in'
    def __repr__(cls): return f'<{cls.__name__}!>'
    def method(cls): return f'method of {cls.__name__}'
    @property
    def prop(cls): return f'property of {cls.__name__}'
class Namespace(dict):
    def __setitem__(self, k, v):
        if k[0] != '_': print('define', k)
        super().__setitem__(k, v)
class A(metaclass=Meta, flag='f'):
    x = 1
    def m(self): pass
class B(A): pass
print(A(), isinstance('yes', A), isinstance(5, A), issubclass(int, A), issubclass(B, A)) if False else print(isinstance('yes', A), isinstance(5, A), issubclass(int, A), issubclass(B, A))
print(len(A), list(B), 'in' in A, A, B.method(), A.prop, A.flag, B.flag, type(A), bool(A))
B()
for get in (lambda: A().method(), lambda: A().prop):
    try: get()
    except AttributeError as e: print(e)
class M2(type): pass
def attempt(f):
    try: print(f())
    except TypeError as e: print(e)
attempt(lambda: type('X', (A,), {}))
attempt(lambda: M2('X', (A,), {}))
def function_meta(name, bases, space): return suspend((name, bases, sorted(k for k in space if k[0] != '_')))
class F(1, 2, metaclass=function_meta): y = 1
print(F)
class Bad(type):
    @classmethod
    def __prepare__(meta, *a): return 5
def bad_prepare():
    class X(metaclass=Bad): pass
attempt(bad_prepare)
attempt(lambda: type('X', (), {}, extra=1))
attempt(lambda: type('X', 5, {}))
attempt(lambda: type(5, (), {}))
attempt(lambda: type('X', (), 5))
print(type('Made', (A.__mro__[1],), {'v': 1}).v, type.__call__(int, '5'), type(type), isinstance(A, type))
