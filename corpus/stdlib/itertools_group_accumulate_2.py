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
list(accumulate(iterable=[1, 2], func=None, initial=None))
list(accumulate([1, 2], func=operator.sub, initial=0))
list(accumulate([1, 'a']))
accumulate(5)
accumulate([1], initial=1, foo=2)
list(accumulate([1, 2], 5))
list(starmap(pow, [(2, 3), (3, 2)]))
list(starmap(max, [[1, 2], 'ab']))
list(starmap(print, []))
list(starmap(lambda *a: a, [(), (1,)]))
list(starmap(pow, [1]))
list(starmap(5, [()]))
starmap(pow)
list(pairwise('abcd'))
list(pairwise('a'))
list(pairwise([]))
list(pairwise(iter(range(4))))
[b - a for a, b in pairwise([1, 4, 9])]
''')
