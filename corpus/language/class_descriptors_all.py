# Descriptors: data and non-data, instance dicts, classes, inheritance, deletion, errors.
try: suspend
except NameError: suspend = lambda value=None: value

class Data:
    def __init__(self, name): self.name = name
    def __get__(self, obj, cls): return suspend(('data', self.name, obj is not None, cls.__name__))
    def __set__(self, obj, value): print('set', self.name, value)
class NonData:
    def __get__(self, obj, cls): return suspend(('nondata', obj is not None))
class SetOnly:
    def __set__(self, obj, value): obj.__dict__['s'] = suspend(value) * 2
class DeleteOnly:
    def __delete__(self, obj): print('deleting')
class Raises:
    def __get__(self, obj, cls): raise AttributeError('from get')
    def __set__(self, obj, value): raise AttributeError('from set')
class A:
    d, n, s, x, r = Data('d'), NonData(), SetOnly(), DeleteOnly(), Raises()
    plain = 1
class B(A):
    def __getattr__(self, name): return f'getattr {name}'
a, b = A(), B()
print(a.d, A.d, a.n, A.n, b.d)
a.__dict__.update(d='hidden', n='shadows', x='x in dict')
print(a.d, a.n)
a.d = 5
a.s = 10
print(a.s, vars(a))
del a.x
print(b.r, hasattr(b, 'r'), hasattr(a, 'r'), getattr(a, 'r', 'default'))
def attempt(f, *args):
    try: print(f(*args))
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
attempt(lambda: a.r)
attempt(setattr, a, 'r', 1)
attempt(delattr, a, 'd')
attempt(setattr, a, 'x', 1)
attempt(delattr, a, 'n')
attempt(delattr, a, 'n')
attempt(delattr, a, 's')
A.d = 'replaced on the class'
print(A.d, a.d)
class Meta(type):
    m = Data('meta')
    n = NonData()
class C(metaclass=Meta):
    n = 'own'
print(C.m, C.n)
class Method:
    def __get__(self, obj, cls): return lambda *args: suspend((obj is not None, args))
class D: call = Method(); __call__ = Method(); __len__ = property(lambda self: lambda: 7)
print(D().call(1), D()(2), len(D()))
