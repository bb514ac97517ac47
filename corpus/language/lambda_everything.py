# Lambdas: every kind of parameter, closures, default scopes, in classes and comprehensions.
try: suspend
except NameError: suspend = lambda value=None: value

print((lambda: 1)(), (lambda x: x)(2), (lambda x, /, y, *, z=3: (x, y, z))(1, y=2), (lambda *a, **k: (a, k))(1, b=2))
print([f(2) for f in (lambda x: x + 1, lambda x: x * x, lambda x: -x)], sorted([3, 1, 2], key=lambda x: -suspend(x)))
fact = lambda n: 1 if n == 0 else n * fact(n - 1)
print(fact(10), (lambda f: f(f, 5))(lambda f, n: n and n + f(f, n - 1)))
compose = lambda *fs: lambda x: (lambda go: go(go, len(fs) - 1, x))(lambda go, i, v: v if i < 0 else go(go, i - 1, fs[i](v)))
print(compose(lambda x: x + 1, lambda x: x * 2)(5))
class A:
    m = lambda self, x=1: (self.__class__.__name__, x)
    s = staticmethod(lambda: 'static')
    p = property(lambda self: suspend('property'))
print(A().m(), A().m(2), A.s(), A().p)
gen = lambda: (yield 1)
print(list(gen()), type(gen()).__name__)
both = lambda: ((yield 'a'), (yield 'b'))
it = both()
print(next(it), it.send(1))
try: it.send(2)
except StopIteration as e: print(e.value)
pairs = [(lambda i: lambda: i)(i) for i in range(3)]
print([p() for p in pairs], (lambda x=[]: x.append(1) or x)(), (lambda: (lambda: (lambda: 'deep')())())())
print((lambda x: (y := x) + y)(3), (lambda: [*range(3)])(), (lambda **k: k)(**{'a': 1}), (lambda x: x if x else 'falsy')(0))
try: (lambda x: x)()
except TypeError as e: print(e)
try: (lambda x, *, y: x)(1)
except TypeError as e: print(e)
f = lambda: 1
f.__name__ = 'named'
print(f.__name__, f.__qualname__)
