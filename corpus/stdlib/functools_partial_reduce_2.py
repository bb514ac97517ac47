# partial, partialmethod, Placeholder, reduce.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from functools import *
import functools
def f(*a, **k): return a, k
p = partial(f, 1, x=2)
show(r'''
list(map(partial(pow, 2), [1, 2, 3]))
partial(f, *[1, 2])(3)
repr(partial(int, '5', base=10))
partial(int) == partial(int)
callable(p)
hash(p) == hash(p)
partial(int, base=2)('9')
partial(f, Placeholder, 2)(1)
partial(f, Placeholder, 2, Placeholder, 4)(1, 3)
partial(f, Placeholder, 2)(1, 5)
partial(partial(f, Placeholder, 2), 1)(9)
partial(f, Placeholder, 2).args
repr(Placeholder)
Placeholder is functools.Placeholder
partial(f, Placeholder, 2)()
partial(f, 1, Placeholder)
''')
