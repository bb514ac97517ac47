# Functions, classes and methods decorated; factories, stacking and class decorators.
def shout(f):
    def inner(*a, **k): return f(*a, **k).upper()
    return inner

def repeat(n):
    def wrap(f):
        return lambda *a: " ".join([f(*a)] * n)
    return wrap

@repeat(2)
@shout
def greet(name):
    return f"hi {name}"

print(greet("bob"), greet.__name__)

class CountCalls:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)

@CountCalls
def add(a, b): return a + b

print(add(1, 2), add(3, 4), add.n)
registry = {}
def register(key):
    def wrap(obj):
        registry[key] = obj
        return obj
    return wrap

@register("cls")
class Plugin:
    @register("method")
    def run(self): return "ran"

print(sorted(registry), registry["method"](Plugin()), registry["cls"] is Plugin)

def add_repr(cls):
    cls.__repr__ = lambda self: f"<{cls.__name__} {vars(self)}>"
    return cls

@add_repr
class P:
    def __init__(self): self.x = 1

print(P())
order = []
def mark(x):
    order.append(f"eval {x}")
    def wrap(f):
        order.append(f"apply {x}")
        return f
    return wrap

@mark(1)
@mark(2)
def nothing(): pass
print(order)
decos = [shout]
@decos[0]
def sub(): return "subscript"
@(lambda f: "replaced")
def gone(): pass
print(sub(), gone)
def memo(f):
    cache = {}
    def inner(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    inner.cache = cache
    return inner
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), len(fib.cache))
