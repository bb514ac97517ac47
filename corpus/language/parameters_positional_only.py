# Positional-only parameters: calls, defaults, the same name in **kwargs, messages.
try: suspend
except NameError: suspend = lambda value=None: value

def f(a, b=2, /, c=3, *, d=4): return a, b, c, d
def g(a, /, **kw): return a, kw
def h(x, /): return x
def k(a, b, /, c, d): return a, b, c, d
lam = lambda a, /, b: (a, b)
calls = ["f(1)", "f(1, 5, 6, d=7)", "f(1, c=9)", "f()", "f(a=1)", "f(1, b=2)", "f(a=1, b=2)", "f(1, 2, 3, 4)", "f(1, 2, c=3, e=5)",
    "g(1, a=2)", "g(a=2)", "g()", "h(x=1)", "h(1, x=2)", "h(1, 2)", "k(1, 2, 3, 4)", "k(1, 2, d=4, c=3)", "k(1, 2)", "k(a=1, b=2, c=3, d=4)", "k(1, b=2, c=3)",
    "lam(1, b=2)", "lam(a=1, b=2)", "lam(1)", "f(*[1, 2], **{'d': 0})", "f(1, **{'a': 2})", "g(1, **{'a': 2, 'b': 3})"]
for call in calls:
    try: print(call, '->', suspend(eval(call)))
    except TypeError as e: print(call, '->', e)
class A:
    def m(self, x, /, y): return x, y
    def __init__(self, v, /, w=1): self.v = v
for call in ("A(1).m(2, 3)", "A(1).m(2, y=3)", "A(1).m(x=2, y=3)", "A(v=1)", "A()", "A(1, 2, 3)", "A(1).m()", "A(1).m(1, 2, 3)", "A.m(1)", "A(1, self=2)"):
    try: print(call, '->', eval(call) if '.m' in call else eval(call).v)
    except TypeError as e: print(call, '->', e)
