# Lambdas with every parameter kind, nested, stored and immediately called.
print((lambda: 1)(), (lambda x: x * 2)(4), (lambda x, y=3: x + y)(1))
print((lambda *a, **k: (a, k))(1, 2, z=3), (lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3))
add = lambda a: lambda b: lambda c: a + b + c
print(add(1)(2)(3))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "?": lambda a, b: a if a > b else b}
print({name: op(6, 4) for name, op in ops.items()})
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20))
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)))
f = lambda: (yield 5)
print(list(f()))
print((lambda: None)() is None, (lambda x: (x, [x], {x: x}))("k"))
print(add.__name__, (lambda: 0).__name__, type(add).__name__)
print([g(10) for g in (lambda x: x, lambda x: -x, lambda x: x and not x)])
print((lambda x: (y := x + 1) * y)(2))
print((lambda f, n: f(f, n))(lambda f, n: n if n < 2 else f(f, n - 1) + f(f, n - 2), 12))
conditional = lambda n: "even" if n % 2 == 0 else "odd"
print([conditional(i) for i in range(3)])
