# Laziness, exhaustion, return values, iteration protocol and state.
def squares(n):
    print("started")
    for i in range(n):
        yield i * i
    print("finished")

g = squares(3)
print(type(g).__name__, iter(g) is g)
print(next(g))
for v in g:
    print("loop", v)
print(list(g), next(g, "exhausted"))

def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

def take(n, it):
    for _ in range(n):
        yield next(it)

print(list(take(12, fib())))

def returns():
    yield 1
    return "value"

r = returns()
next(r)
try:
    next(r)
except StopIteration as e:
    print(repr(e), e.value, e.args)

def empty():
    return
    yield

print(list(empty()), sum(squares(0)))

def raiser():
    yield 1
    raise StopIteration("leaked")

try:
    list(raiser())
except RuntimeError as e:
    print(e, repr(e.__cause__))

def selfish():
    yield next(me)

me = selfish()
try:
    next(me)
except ValueError as e:
    print(e)
print([x for x in (y * 2 for y in range(4)) if x > 1], squares.__name__, g.__name__)
