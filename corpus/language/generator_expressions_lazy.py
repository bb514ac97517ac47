# Generator expressions: laziness, the first iterable, closures, exhaustion.
try: suspend
except NameError: suspend = lambda value=None: value

def noisy(name, n):
    for i in range(n):
        print(name, i)
        yield suspend(i)
g = ((a, b) for a in noisy('a', 2) for b in noisy('b', a + 1))
print('made')
print(next(g), next(g))
print(list(g), list(g))
try: (x for x in undefined_iterable)
except NameError as e: print(e)
h = (undefined_element for x in [1])
try: next(h)
except NameError as e: print(e)
try: (x for x in 5)
except TypeError as e: print(e)
k = (x for y in [1] for x in 5)
try: next(k)
except TypeError as e: print(e)
n = 1
late = (n for _ in range(2))
n = 2
print(list(late))
data = [1, 2, 3]
filtered = (x for x in data if x in data)
data = [2]
print(list(filtered))
print(sum(x * x for x in range(5)), max((len(w), w) for w in 'a bb cc'.split()), any(x > 2 for x in noisy('any', 9)), dict((k, k) for k in 'ab'))
it = (x for x in noisy('closed', 3))
next(it)
it.close()
print(list(it), type(it).__name__, it.__name__, it.__qualname__)
def f(*args): return args
print(f(*(x for x in 'ab')), f(x for x in ())[0].__name__)
class C:
    items = [1, 2]
    gen = (i for i in items)
print(list(C.gen))
