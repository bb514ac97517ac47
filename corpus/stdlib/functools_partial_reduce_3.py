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
partial(f, x=Placeholder)
reduce(lambda a, b: a + b, [1, 2, 3])
reduce(lambda a, b: a + b, [], 5)
reduce(lambda a, b: a * b, [1, 2, 3], 10)
reduce(max, 'hello')
reduce(lambda a, b: f'({a}{b})', 'abcd')
reduce(lambda a, b: {**a, b: len(a)}, 'xyz', {})
reduce(f, [1])
reduce(f, [], None)
reduce(lambda a, b: a - b, iter([10, 3, 2]))
reduce(lambda a, x: a + x, [1], initial=5)
reduce(f, [])
reduce(f, 5)
reduce(5, [1, 2])
reduce(f)
''')
