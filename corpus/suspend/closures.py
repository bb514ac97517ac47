try: suspend
except NameError: suspend = lambda value=None: value

# Cells kept across calls, rebound by several functions.
def counter(start):
    n = suspend(start)
    def up(by=1):
        nonlocal n
        n += suspend(by)
        return suspend(n)
    def read():
        return suspend(n)
    return up, read

up, read = counter(10)
print(up(), up(5), read())
up2, read2 = counter(suspend(100))
print(up2(), read(), read2())
adders = [(lambda x, i=suspend(i): suspend(x) + i) for i in range(3)]
late = [(lambda x: suspend(x) + j) for j in range(3)]
print([f(10) for f in adders], [f(10) for f in late])

def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = suspend(f(suspend(x)))
        return x
    return run

print(compose(lambda x: suspend(x) + 1, lambda x: x * suspend(2))(5))

def outer():
    state = {"calls": 0}
    def inner(depth):
        state["calls"] += suspend(1)
        return inner(depth - 1) if suspend(depth) else suspend(state)
    return inner(4)

print(outer())

def memo(f):
    cache = {}
    def wrapped(n):
        if suspend(n) not in cache:
            cache[n] = suspend(f(n))
        return cache[n]
    return wrapped

@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(15))

def make():
    value = "first"
    def show(): return suspend(value)
    before = show()
    value = suspend("second")
    return before, show()

print(make())
