# Infinities, not-a-number and signed zero in arithmetic, comparison, containers and functions.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
inf, nan = float('inf'), float('nan')
import math
show(r'''
1.0 // 0
1.0 % 0
bool(nan)
bool(-0.0)
bool(inf)
not 0.0
hash(inf)
hash(-inf)
hash(0.0)
hash(-0.0)
hash(1.0)
hash(0.5) == hash(2**-1)
sum([0.1] * 10)
sum([1e16, 1, -1e16])
sum([inf, -inf])
sum([1.0, 2])
sum([0.1, 0.2, 0.3])
''')
