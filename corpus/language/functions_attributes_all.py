# Attributes of functions, methods and lambdas; assignment and what is read-only.
try: suspend
except NameError: suspend = lambda value=None: value

def f(a, b=1, *args, c, d=2, **kw) -> 'result':
    "The doc."
    local = a
    return local
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__closure__)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_varnames, c.co_nlocals, c.co_firstlineno, c.co_flags & 12)
f.tag = suspend('attribute')
f.__name__ = 'renamed'
f.__qualname__ = 'Some.where'
f.__doc__ = None
print(f.tag, f.__dict__, f.__name__, repr(f)[:20], f.__doc__)
def attempt(g, *args):
    try: print(g(*args))
    except (TypeError, AttributeError, ValueError) as e: print(type(e).__name__, e)
attempt(setattr, f, '__name__', 5)
attempt(setattr, f, '__dict__', 5)
attempt(setattr, f, '__code__', 5)
attempt(setattr, f, '__globals__', {})
attempt(getattr, f, 'nothing')
attempt(delattr, f, 'nothing')
attempt(delattr, f, '__name__')
class A:
    def m(self): "doc of m"
    @classmethod
    def k(cls): pass
    @staticmethod
    def s(): pass
a = A()
print(a.m.__name__, a.m.__qualname__, a.m.__doc__, a.m.__self__ is a, a.m.__func__ is A.m, a.k.__self__ is A, A.s.__qualname__, a.m == a.m, a.m is a.m, a.m == A().m)
attempt(setattr, a.m, 'x', 1)
A.m.x = 'through the function'
print(a.m.x, (lambda: 0).__name__, (lambda: 0).__qualname__)
def outer():
    def inner(): pass
    class C:
        def m(self): return lambda: 0
    return inner, C, C().m()
print([o.__qualname__ for o in outer()])
def g(x): return x * 2
def h(x): return x + 1
g.__code__ = h.__code__
print(g(10), g.__name__)
