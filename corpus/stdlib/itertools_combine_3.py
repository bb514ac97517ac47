# chain, zip_longest, product, permutations, combinations, combinations_with_replacement.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from itertools import *
show(r'''
list(combinations_with_replacement('abc', 2))
list(combinations_with_replacement('ab', 0))
list(combinations_with_replacement([], 2))
list(combinations_with_replacement('', 0))
list(combinations_with_replacement('ab', 3))
combinations('ab')
combinations('ab', -1)
combinations('ab', None)
combinations_with_replacement('ab', -2)
sum(1 for _ in combinations(range(10), 4))
[''.join(p) for p in permutations('cab', 2)]
max(combinations([3, 1, 2], 2))
next(product(count.__name__, '12'))
sorted(map(sum, combinations([1, 2, 3], 2)))
type(chain()).__name__
type(product()).__name__
type(permutations('')).__name__
type(combinations('', 0)).__name__
iter(c := chain('a')) is c
''')
p = product('ab', 'xy'); print(next(p), next(p), list(p), next(p, 'end')); c = combinations('abc', 2); print(next(c), list(c)); ch = chain([1], map(str, [2])); print(next(ch), list(ch)); q = permutations([1, 2]); a, b = q; print(a, b)
