# count, cycle, repeat, islice, takewhile, dropwhile, compress, filterfalse.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from itertools import *
take = lambda n, it: list(islice(it, n))
show(r'''
list(repeat('x', 0))
list(repeat('x', -2))
repeat(1)
repeat('a', 3)
repeat('a', times=2).__length_hint__()
list(map(pow, range(4), repeat(2)))
cycle(5)
repeat()
repeat(1, 'a')
repeat(5).__length_hint__()
list(islice('abcdef', 3))
list(islice('abcdef', 2, 4))
list(islice('abcdef', 2, None))
list(islice('abcdef', 0, None, 2))
list(islice('abc', 0))
list(islice('abc', 10))
list(islice('abcdef', None))
list(islice('abcdef', None, None, 3))
list(islice('abc', 5, 2))
list(islice('abcdefg', 1, 6, 2))
islice('a', -1)
''')
