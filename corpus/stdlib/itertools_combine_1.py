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
list(chain('ab', [1], ()))
list(chain())
list(chain.from_iterable(['ab', 'cd']))
list(chain.from_iterable([]))
next(chain('xy', 5))
list(zip_longest('abc', [1]))
list(zip_longest('a', 'bcd', fillvalue='-'))
list(zip_longest())
list(zip_longest('ab', [1, 2, 3], (), fillvalue=0))
list(chain('a', 5))
list(chain.from_iterable([1]))
chain.from_iterable(5)
zip_longest('a', 5)
list(product('ab', [1, 2]))
list(product())
list(product('ab', repeat=2))
list(product('a', '', 'b'))
list(product('ab', repeat=0))
len(list(product(range(3), repeat=3)))
list(product([1, 2], 'x', repeat=1))
list(product('ab', 'c', repeat=2))
''')
