# Names in class bodies: own, enclosing, global; what methods and comprehensions see.
try: suspend
except NameError: suspend = lambda value=None: value

x = 'module'
def function():
    x = 'function'
    class A:
        before = x
        x = 'class'
        after = x
        comp = [x for _ in range(1)]
        first = [y for y in [x]]
        lam = lambda: x
        def method(self): return x
        gen = (x for _ in range(1))
    return A.before, A.after, A.comp, A.first, A.lam(), A().method(), list(A.gen)
print(function())
class B:
    x = x + '!'
    class Inner:
        seen = x
    y = suspend(x)
    z = [(suspend(a), b) for a in y[:2] for b in range(1)]
    if True: w = locals()['x']
    for i in range(2): pass
    del y
print(B.x, B.Inner.seen, B.z, B.w, B.i, hasattr(B, 'y'))
def enclosing():
    cell = 'cell'
    class C:
        nonlocal cell
        cell = 'rebound by the body'
        own = __qualname__, __module__
        def m(self): return __class__.__name__, cell
    return cell, C.own, C().m()
print(enclosing())
class D:
    def m(self): return __class__
    n = lambda self: __class__
    @classmethod
    def c(cls): return __class__, super().__init__ is not None
    comp = [m for _ in range(1)][0] if False else None
print(D().m() is D, D().n() is D, D.c()[0] is D, '__class__' in D.__dict__, D.__dict__['m'].__closure__ is not None)
try:
    class E:
        a = 1
        b = [a + i for i in range(2)]
        c = [i for i in range(a)]
        d = [[a for j in range(1)] for i in range(1)]
    print(E.b, E.c)
except NameError as e: print(e)
