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
p()
p(3)
p(3, x=9, y=5)
p.func is f
p.args
p.keywords
partial(p, 4, z=1).args
partial(p, 4, z=1).keywords
partial(p).func is f
partial(int, base=2)('101')
partial(max, 5)(3, 9)
partial(print.__class__, 5) if 0 else 0
partial()
partial(5)
partial(f)()
partial(f).args
''')
