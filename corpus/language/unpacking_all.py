# Unpacking: sources, stars, nesting, order, errors of every kind.
try: suspend
except NameError: suspend = lambda value=None: value

a, b = 1, 2; a, b = b, a
[c, (d, *e)], f = [3, 'xyz'], suspend(7)
print(a, b, c, d, e, f)
*a, b = 'abc'; c, *d, e = range(5); *f, = {1: 2}
print(a, b, c, d, e, f)
(a,), [b] = [[1], (2,)]
print(a, b)
first, *rest = (x for x in range(3)); head, = {5}
print(first, rest, head)
def g():
    print('next'); yield suspend(1)
    print('next'); yield 2
    print('last'); yield 3
a, b, *c = g()
print(a, b, c)
def attempt(code):
    try: exec(code)
    except Exception as e: print(code, '->', type(e).__name__, e)
for code in ('a, b = 1', 'a, b = [1]', 'a, b = 1, 2, 3', 'a, b, c = "ab"', 'a, *b, c = [1]', 'a, b = None', '[a, b] = {}', 'a, b = g()', '(a, b), c = 1, 2', 'a, (b, c) = 1, [2]', 'a, b = {1: 2, 3: 4, 5: 6}', 'a, b = range(10**9)', 'a, = []', '() = [1]', '[] = 5', 'a, b = iter([1])', '*a, b = []', 'a, b = object()', 'a, b, c = 1, 2', 'for a, b in [1]: pass', 'for a, b in [(1, 2, 3)]: pass', '[x for x, y in ["ab", "abc"]]'):
    attempt(code)
x = i = 0
l = [0, 0, 0]
i, l[i] = 1, 'second target sees the first'
print(i, l)
l[0], l[1], l[2] = l[2], l[0], l[1]
print(l)
print([*range(2), *'ab'], (*[], 1), {*[1], *{2}}, {**{'a': 1}, 'b': 2, **{'a': 3}}, [*()], print(*[1, 2], *'x', sep='-'))
def swap(p, q): return q, p
(x, y), z = swap(*'mn'), [*swap(1, 2)]
print(x, y, z)
class It:
    def __iter__(self): return suspend(iter((10, 20)))
p, q = It()
print(p, q, dict([(1, 2), 'ab', [3, 4]]))
for i, (n, *m) in enumerate(['ab', (1, 2, 3)], 1): print(i, n, m)
def ret(): return 1, *[2, 3], *()
print(ret(), (lambda: (*'xy',))())
