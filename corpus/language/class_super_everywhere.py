# super() in every kind of method, nested functions, comprehensions, properties, with arguments.
try: suspend
except NameError: suspend = lambda value=None: value

class A:
    x = 'A.x'
    def m(self, n=0): return f'A.m{n}'
    @classmethod
    def c(cls): return f'A.c {cls.__name__}'
    @staticmethod
    def s(): return 'A.s'
    @property
    def p(self): return 'A.p'
    def __getitem__(self, k): return f'A[{k}]'
    def __new__(cls, *args): return super().__new__(cls)
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
class B(A, tag='b'):
    x = 'B.x'
    def m(self, n=0): return 'B>' + super().m(suspend(n) + 1)
    @classmethod
    def c(cls): return 'B>' + super().c()
    @staticmethod
    def s(): return 'B>' + super(B, B).s()
    @property
    def p(self): return 'B>' + super().p
    def __getitem__(self, k): return 'B>' + super().__getitem__(k)
    def nested(self):
        def inner(): return super(B, self).m()
        return inner(), (lambda: super(B, self).x)(), [super(B, self).m(i) for i in range(2)]
    def in_comprehension(self):
        try: return [super().m() for _ in range(1)]
        except TypeError as e: return str(e)
    def attribute(self): return super().x
b = B()
print(b.m(), b.c(), B.c(), b.s(), b.p, b[5], b.nested(), b.in_comprehension(), b.attribute(), B.tag)
s = super(B, b)
print(s.m(), s.x, repr(s)[:10], s.__thisclass__, s.__self__ is b, s.__self_class__)
def attempt(f):
    try: print(f())
    except (TypeError, AttributeError, RuntimeError) as e: print(type(e).__name__, e)
attempt(lambda: super(B, b).nothing)
attempt(lambda: super(B, A()))
attempt(lambda: super(5, b))
attempt(lambda: super())
attempt(lambda: super(B).m)
attempt(lambda: setattr(super(B, b), 'x', 1))
attempt(lambda: super(B, b)[1])
class C:
    def no_self(): super()
    def rebound(self):
        self = 5
        return super()
    def deleted(self):
        del self
        return super()
attempt(C.no_self)
attempt(C().rebound)
attempt(C().deleted)
m = B.m
class D(A):
    borrowed = m
attempt(lambda: D().borrowed())
