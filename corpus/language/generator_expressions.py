# Laziness, the scope of the first iterable, nesting and closing over names.
log = []
def note(v):
    log.append(v)
    return v

g = (note(i) * 2 for i in note([1, 2, 3]) if note(i) != 2)
print(log, type(g).__name__)
print(next(g), log)
print(list(g), log, list(g))
print(sum(x for x in range(101)), max((len(w) for w in "a bb ccc".split()), default=0))
print(any(x > 3 for x in [1, 5, note("unreached")]), log[-1])
print(all(x for x in ()), dict((k, i) for i, k in enumerate("xy")), set(c for c in "aaa"))
print(list((i, j) for i in range(3) for j in range(i) if (i + j) % 2))
n = 5
late = (n * i for i in range(3))
n = 100
print(list(late))
try:
    (i for i in 5)
except TypeError as e:
    print(e)
try:
    bad = (1 // i for i in (1, 0, 2))
    print(next(bad))
    next(bad)
except ZeroDivisionError as e:
    print(e, list(bad))
print(" ".join(str(x) for x in range(3)), sorted((-x for x in range(3))), tuple(x for x in (y for y in "ab")))
evens = (x for x in iter(range(10)) if x % 2 == 0)
print(4 in evens, next(evens), 5 in evens, list(evens))
g = (x for x in "abc")
a, *rest = g
print(a, rest, g.__name__, next(g, None))
def f():
    k = 2
    return (k * x for x in range(k))
print(list(f()))
