# *args and **kwargs: tuples and fresh dicts, order, forwarding, attributes of functions.
try: suspend
except NameError: suspend = lambda value=None: value

def f(*args, **kwargs): return args, kwargs
def forward(*args, **kwargs): return f(*suspend(args), **suspend(kwargs))
print(f(), f(1, 2, a=3), forward(*[1], 2, *(3, 4), x=1, **{'y': 2}, z=3))
d = {'a': 1}
def keep(**kw):
    kw['b'] = 2
    return kw
print(keep(**d), d, list(f(z=1, a=2, m=3)[1]))
def name(self, **self_): return self, self_
print(name(1, other=2))
print((lambda *a, **k: (a, k))(1, b=2), (lambda *a: a)(*'ab', *range(2), *{3: 0}))
class Mapping:
    def __init__(self, *keys): self.k = keys
    def keys(self): return self.k
    def __getitem__(self, key): return suspend(key.upper())
print(f(**Mapping('x', 'y')), {**Mapping('q'), 'r': 1})
def attempt(g):
    try: print(g())
    except TypeError as e: print(e)
attempt(lambda: f(**Mapping('x'), x=1))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(*1))
attempt(lambda: f(*[1], *None))
attempt(lambda: f(**'ab'))
attempt(lambda: f(**{'a': 1}, **5))
attempt(lambda: f(x=1, *[2], **{'x': 3}))
def gen():
    yield 1
    raise LookupError('while unpacking')
try: f(*gen())
except LookupError as e: print(e)
print(f(*(x for x in range(3))), f(*{}.items(), **{}), max(*[3, 1, 2], key=lambda x: -x))
