try: suspend
except NameError: suspend = lambda value=None: value

# yield from through several levels, with send, throw, close and return values.
def leaf(n):
    total = 0
    try:
        for i in range(suspend(n)):
            got = yield suspend(i)
            total += suspend(got or 0)
    except ValueError as e:
        print("leaf caught", suspend(str(e)))
        total = -1
    finally:
        print("leaf finally", suspend(n))
    return suspend(total)

def middle(n):
    a = yield from leaf(suspend(n))
    b = yield from leaf(suspend(n - 1))
    return suspend(a) + suspend(b)

def root():
    result = yield from middle(2)
    yield suspend(("result", result))
    yield from suspend([1, 2])
    yield from (suspend(c) for c in "xy")
    rest = yield from iter(suspend(()))
    return suspend(rest)

print(list(root()))
g = root()
print(next(g), g.send(10), g.send(20), g.send(5))
print(list(g))
g = root()
next(g)
print(g.throw(ValueError("v")))
g.close()

class Custom:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(suspend("from next"))
    def send(self, v): return suspend(v)

def uses():
    return (yield from Custom())

try:
    next(uses())
except StopIteration as e:
    print(e.value)

def tree(depth):
    if suspend(depth):
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)

print(list(tree(3)), sum(tree(4)))
def infinite():
    n = 0
    while True:
        yield suspend(n)
        n += 1
print([x for x, _ in zip(infinite(), "abc")])
