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
[(k, list(g)) for k, g in groupby('aabbca')]
[(k, list(g)) for k, g in groupby([1, 3, 2, 4], lambda x: x % 2)]
[k for k, g in groupby('aabba')]
list(groupby([]))
[(k, len(list(g))) for k, g in groupby(sorted('mississippi'))]
[(k, [*g]) for k, g in groupby(['a', 'A', 'b'], key=str.lower)]
groupby(5)
groupby()
list(groupby([1], 5))
list(accumulate([1, 2, 3]))
list(accumulate('abc'))
list(accumulate([]))
list(accumulate([3, 1, 2], max))
list(accumulate([1, 2, 3], operator.mul))
list(accumulate([1, 2], initial=10))
list(accumulate([], initial=5))
list(accumulate([1, 2, 3], lambda a, b: a * 10 + b))
list(accumulate([[1], [2]]))
''')
