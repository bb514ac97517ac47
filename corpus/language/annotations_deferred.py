# Annotations: laziness, scopes, classes, functions, strings, __annotate__, conditional.
try: suspend
except NameError: suspend = lambda value=None: value

def t(x):
    print('evaluated', x)
    return suspend(x)
def f(a: t('a'), *b: t('b'), c: t('c') = 1, **d: t('d')) -> t('r'): pass
print('defined')
print(f.__annotations__, f.__annotations__ is f.__annotations__)
x: t('module x') = 5
y: t('module y')
class A:
    p: t('p') = 1
    q: 'string'
    if p: r: t('r')
    else: s: t('never')
    (z): int = 3
    def m(self) -> A: pass
print('class made', A.p)
print(A.__annotations__, A.m.__annotations__, 'z' in A.__annotations__)
def g(v: Later): pass
try: g.__annotations__
except NameError as e: print(e)
class Later: pass
print(g.__annotations__)
def local():
    n: t('never evaluated') = 1
    m: also_never
    o.x: t('never either') if False else int = 2
    return n
class O: pass
o = O()
print(local(), o.x)
import annotationlib
def h(v: Undefined, w: int): pass
print(annotationlib.get_annotations(h, format=annotationlib.Format.STRING), list(annotationlib.get_annotations(h, format=annotationlib.Format.FORWARDREF)))
print(f.__annotate__(1) if False else callable(f.__annotate__), (lambda: 0).__annotate__, A.__annotate__ is not None)
f.__annotations__ = {'own': 1}
print(f.__annotations__)
f.__annotations__['more'] = 2
print(f.__annotations__)
del f.__annotations__
print(f.__annotations__)
for bad in (5, 'x'):
    try: f.__annotations__ = bad
    except TypeError as e: print(e)
def closure(T):
    class K:
        field: T
        other: list[T]
    def k(a: T) -> T: pass
    return K.__annotations__, k.__annotations__
print(closure(int))
class Base: a: int
class Derived(Base): b: str
print(Derived.__annotations__, Base.__annotations__)
print(__annotations__ if '__annotations__' in globals() else 'lazily', sorted(globals().get('__annotations__', {})))
