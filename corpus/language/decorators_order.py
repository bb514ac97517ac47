# Decorators: evaluation and application order, arguments, classes, methods, stacked.
try: suspend
except NameError: suspend = lambda value=None: value

def d(name):
    print('make', suspend(name))
    def apply(f):
        print('apply', name, f.__name__)
        def wrapper(*a, **k):
            print('call', name)
            return f(*a, **k)
        wrapper.__name__ = f'{name}({f.__name__})'
        return suspend(wrapper)
    return apply
@d('first')
@d('second')
def f(x=1): return x
print(f(5), f.__name__)
@suspend
@(lambda c: c)
class A:
    @d('method')
    def m(self): return 'm'
    @staticmethod
    @d('static')
    def s(): return 's'
    @classmethod
    @d('class')
    def c(cls): return cls.__name__
    @property
    @d('property')
    def p(self): return 'p'
print(A().m(), A.s(), A.c(), A().p)
registry = {}
@registry.setdefault('key', d('registered'))
def g(): return 'g'
print(g())
def replace(f): return 'not a function any more'
@replace
def h(): pass
print(h)
@[d('subscript')][0]
def k(): return 'k'
print(k())
@(x := d('walrus'))
def w(): return 'w'
print(w(), callable(x))
for bad in (None, 5):
    try:
        @bad
        def never(): pass
    except TypeError as e: print(e)
def cls_deco(c):
    c.added = suspend('added')
    return c
@cls_deco
class B: pass
print(B.added)
def async_ok(f): return f
@async_ok
async def co(): return 1
print(type(co()).__name__) if False else print(co.__name__)
