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
islice('a', 0, -1)
islice('a', 0, 5, 0)
islice('a', 'x')
islice('a')
islice(5, 1)
islice('a', 1, 2, 3, 4)
islice('a', 1.5)
list(takewhile(lambda x: x < 3, [1, 2, 3, 1]))
list(dropwhile(lambda x: x < 3, [1, 2, 3, 1]))
list(filterfalse(None, [0, 1, '', 'a']))
list(filterfalse(lambda x: x % 2, range(6)))
list(compress('abcdef', [1, 0, 1, 0, 1, 1]))
list(compress('abc', [1]))
list(compress('abc', ''))
list(compress(data='ab', selectors=[0, 1]))
takewhile(None, [1]).__next__()
takewhile(5)
compress('a')
list(dropwhile(5, [1]))
''')
it = iter(range(10)); print(list(islice(it, 3)), next(it), list(islice(it, 1, 4, 2)), list(it)); it = iter('abcd'); print(list(takewhile(str.islower, it)), list(it)); t = takewhile(lambda x: x < 2, it2 := iter([1, 5, 1])); print(list(t), list(t), list(it2))
c = count(3); next(c); print(c); r = repeat('q', 3); next(r); print(r, r.__length_hint__()); cy = cycle('ab'); next(cy); print(take(3, cy))
