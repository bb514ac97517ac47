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
product('a', repeat=-1)
product('a', repeat='x')
product(5)
product('a', foo=1)
list(permutations('abc'))
list(permutations('abc', 2))
list(permutations('ab', 3))
list(permutations('abc', 0))
list(permutations([]))
len(list(permutations(range(5))))
list(permutations('aab', 2))
list(permutations('abc', None))[:2]
list(permutations(iterable='ab', r=1))
permutations('ab', -1)
permutations('ab', 'x')
permutations(5)
list(combinations('abcd', 2))
list(combinations('abc', 0))
list(combinations('ab', 3))
list(combinations(range(4), 3))
list(combinations('aab', 2))
''')
