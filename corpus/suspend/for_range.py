try: suspend
except NameError: suspend = lambda value=None: value

# Loops over ranges written out, which are made only where something else would know them.
def f(n):
    t = 0
    for i in range(suspend(n)):
        for j in range(suspend(i), suspend(n)):
            t += j
        for k in range(n, 0, -1):
            t -= k
    return t
print(f(5))
print([i * j for i in range(3) for j in range(i, 3)], list(x for x in range(2) for y in range(2)))
def g(n):
    for i in range(suspend(n)):
        yield i
    for i in range(1, suspend(n)):
        yield i
print(list(g(3)))
for x in (range(True), range(2**70, 2**70 + 2)):
    print(x)
for x in range(2**70, 2**70 + 2): print(x)
for x in range(True): print(x)
for bad in ("a", 1.5, None):
    try:
        for x in range(suspend(bad)): pass
    except TypeError as e: print(e)
    try:
        for x in range(suspend(0), suspend(bad)): pass
    except TypeError as e: print(e)
class I:
    def __index__(self): return suspend(2)
for x in range(I()): print(x)
for x in range(suspend(1), suspend(I())): print(x)
def h():
    def range(*a): return ['mine', *a]
    for x in range(1, 2): print(x)
h()
R = range
def range(*a): return R(7, 9)
for x in range(3): print(x)
range = lambda *a: iter('ab')
print([x for x in range(1)])
del range
for x in range(-3): print('none')
else: print('else')
for x in range(5, 2): print('none')
for x in suspend(range)(2): print(x)
for x in (suspend(range))(1, 3): print(x)
class Holder:
    for x in range(suspend(2)): print(x)
for x in range(suspend(1), suspend(3)):
    if suspend(x) == 1: continue
    print(x)
    break
def drive(coroutine):
    try: coroutine.send(None)
    except TypeError as e: print(e)
async def a():
    return [x async for x in range(suspend(2))]
drive(a())
async def b():
    async for x in range(1, suspend(2)): pass
drive(b())
