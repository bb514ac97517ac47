# groupby, accumulate, starmap, tee, pairwise, batched.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from itertools import *
import operator
show(r'''
pairwise(5)
list(batched('abcdefg', 3))
list(batched([], 2))
list(batched('ab', 5))
list(batched('abcd', 2, strict=True))
list(batched(range(3), n=1))
list(batched('abc', 2, strict=True))
batched('a', 0)
batched('a', 'x')
batched('a')
batched(5, 2)
[list(t) for t in tee('abc')]
[list(t) for t in tee([1, 2], 3)]
tee('a', 0)
len(tee('a', 1))
tee('a', -1)
tee(5)
tee('a', 'b')
''')
a, b = tee(iter('abcd')); print(next(a), next(a), list(b), list(a)); c = tee(a)[0] if 0 else tee(iter([1, 2, 3]))[1]; next(c); d, = tee(c, 1); print(next(d), list(c))
g = groupby('aabb'); k1, g1 = next(g); k2, g2 = next(g); print(list(g1), list(g2)); g = groupby('aab'); k, x = next(g); print(next(x), [(k, list(v)) for k, v in g], list(x))
pw = pairwise(it := iter([1, 2, 3, 4])); print(next(pw), next(it), next(pw), list(pw)); ba = batched(iter('abcde'), 2); print(next(ba), list(ba), next(ba, 'end'))
