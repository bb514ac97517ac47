# Keyword-only parameters: with and without defaults, after * and *args, messages.
try: suspend
except NameError: suspend = lambda value=None: value

def f(*, a, b=2): return a, b
def g(x, *rest, a, b=2, **kw): return x, rest, a, b, kw
def h(*, a, b, c): return a, b, c
def many(*, a, b, c, d, e): return a
lam = lambda *, k=1: k
calls = ["f(a=1)", "f(a=1, b=3)", "f()", "f(1)", "f(1, a=2)", "f(1, 2, a=3)", "f(b=1)", "f(a=1, c=2)", "g(1, a=2)", "g(1, 2, 3, a=4, z=5)", "g(1)", "g()", "g(a=1)",
    "g(1, 2)", "h()", "h(a=1)", "h(a=1, b=2)", "h(c=1)", "many()", "many(a=1, c=1)", "lam(2)", "lam(k=2)", "lam(j=2)", "f(**{'a': 5})", "f(a=1, **{'a': 2})",
    "f(**{'a': 1}, **{'a': 2})", "f(**{1: 2})", "f(**[])", "f(**None)", "f(*5, a=1)", "f(*None, a=1)", "g(*[1, 2], *(3,), a=1)", "g(1, *'ab', a=0, **{'a b': 1})"]
for call in calls:
    try: print(call, '->', suspend(eval(call)))
    except TypeError as e: print(call, '->', e)
print(f.__kwdefaults__, g.__defaults__, f.__kwdefaults__['b'])
f.__kwdefaults__ = {'a': 'now optional'}
print(f(b=1), end=' ')
try: f(a=1)
except TypeError as e: print(e)
f.__kwdefaults__ = None
try: f(a=1)
except TypeError as e: print(e)
