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
take(3, count())
take(3, count(5))
take(3, count(1, -2))
take(4, count(0.5, 0.1))
take(2, count(10**20))
take(3, count(step=3))
take(2, count(1j))
count(3)
count(3, 2)
count(1.5)
count(0, 1.0)
take(3, count(0, 10**20))
repr(count(2**63))
count('a')
count(1, 'b')
count(1, 2, 3)
take(5, cycle('ab'))
list(cycle([]))
take(4, cycle(iter([1, 2])))
take(3, repeat(7))
list(repeat('x', 3))
''')
