# Arity messages of functions, methods, classes and lambdas.
def zero(): pass
def one(a): pass
def three(a, b, c): pass
def opt(a, b=1, c=2): pass
def star(a, *args): pass
def kwonly(a, *, k, m): pass
def var(**kw): pass

class C:
    def method(self, a): pass
    @staticmethod
    def st(a): pass
    @classmethod
    def cl(cls, a): pass
    def nothing(): pass

tries = [
    lambda: zero(1), lambda: zero(1, 2), lambda: zero(x=1), lambda: one(), lambda: one(1, 2), lambda: one(b=1),
    lambda: three(), lambda: three(1), lambda: three(1, 2), lambda: three(1, 2, 3, 4), lambda: three(1, 2, b=3),
    lambda: opt(), lambda: opt(1, 2, 3, 4), lambda: opt(1, d=3), lambda: star(), lambda: kwonly(1), lambda: kwonly(1, k=2),
    lambda: kwonly(1, 2, k=1, m=2), lambda: kwonly(1, 2, 3), lambda: var(1), lambda: C().method(), lambda: C().method(1, 2),
    lambda: C.method(), lambda: C.st(), lambda: C.cl(), lambda: C.cl(1, 2), lambda: C().nothing(), lambda: C(1),
    lambda: (lambda x, y: 0)(1), lambda: object(1), lambda: three(1, *[2], **{"c": 3, "d": 4}), lambda: one(1, a=2),
    lambda: opt(1, bb=2), lambda: three(*"abcd"), lambda: one(*5), lambda: one(**5), lambda: one(**{"a": 1}, **{"a": 2}),
]
for t in tries:
    try:
        t()
        print("no error")
    except TypeError as e:
        print(e)
