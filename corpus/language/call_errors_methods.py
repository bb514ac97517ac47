# Wrong calls of methods, classes and callables: qualified names, self counted or not.
class A:
    def m(self, x): pass
    def none(): pass
    @classmethod
    def c(cls, x): pass
    @staticmethod
    def s(x): pass
    def __init__(self, v=0): pass
    def __call__(self, a, b): pass
    def __getitem__(self): pass
    def __add__(self, a, b): pass
    class Inner:
        def deep(self, *, k): pass
class NoInit: pass
class New:
    def __new__(cls, a): return super().__new__(cls)
class Derived(A):
    def m(self, x): super().m(x, 1)
def outer():
    def inner(x): pass
    class Local:
        def m(self, x): pass
    return inner, Local
inner, Local = outer()
a = A()
for call in """a.m()
a.m(1, 2)
a.m(1, x=2)
a.m(y=1)
A.m()
A.m(a)
a.none()
a.c()
A.c(1, 2)
a.s()
A.s(1, 2)
A(1, 2)
A(w=1)
a()
a(1)
a(1, 2, 3)
a[1]
a + 1
A.Inner().deep()
A.Inner().deep(1)
NoInit(1)
NoInit(x=1)
New()
New(1, 2)
Derived().m(1)
inner()
inner(1, 2)
Local().m()
Local.m()
object(1)
object().__init__(1)
a.m.__call__()
(lambda x: x)()
type('Made', (), {'f': lambda self: 1})().f(2)
str.join()
str.join(1)
[].append()
[].append(1, 2)
{}.get()
dict.fromkeys()
'x'.upper(1)
int.from_bytes()
len()
len(1, 2)
print(sepp='')
sorted()
sorted([], 1)
isinstance(1)
abs()
max()
range()
range(1, 2, 3, 4)
enumerate()
type()
type(1, 2)
super().x
getattr(1)
setattr(1, 2)
divmod(1)
pow(1)
hash()
iter()
next()
map()
filter(1)
sum()
round()
chr()
ord()
ord('ab')
int('x', 5, 6)
float(1, 2)
list(1, 2)
tuple(1, 2)
dict(1, 2)
set(1, 2)
bool(1, 2)
str(1, 2, 3, 4)
bytes(1, 2, 3, 4)""".split('\n'):
    try: print(call, eval(call))
    except Exception as e: print(call, '->', type(e).__name__, e)
