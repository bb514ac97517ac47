# math: parts of floats, rounding, remainders, comparisons.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import math
show(r'''
math.fma(math.inf, 0, 1)
math.fsum([0.1] * 10)
math.fsum([1e16, 1, -1e16])
math.fsum([])
math.fsum([1, 2.5, True])
math.fsum(iter([1e308, 1e308, -1e308]))
math.sumprod([1, 2], [3, 4])
math.sumprod([1.5, 2], [2, 0.1])
math.sumprod([], [])
math.prod([1, 2, 3])
math.prod([], start=5)
math.prod([1.5, 2])
math.prod('a' for _ in ())
math.prod([2, [1]])
math.fsum([1, 'a'])
math.fsum([math.inf, -math.inf])
math.fsum([1e308, 1e308])
math.sumprod([1], [1, 2])
math.sumprod(['a'], [1.5])
math.prod(5)
''')
