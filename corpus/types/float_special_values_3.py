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
max(1, nan)
min(nan, 1)
min(1, nan)
sorted([3, nan, 1])
(inf ** 0), nan ** 0, 1 ** nan, 0.0 ** inf, 2.0 ** inf, 2.0 ** -inf, 0.5 ** inf, (-1.0) ** inf, (-2.0) ** inf, -0.0 ** 2
0.0 ** -1
(-8.0) ** (1/3)
10.0 ** 308
10.0 ** -400
inf.is_integer()
nan.is_integer()
(2.0).is_integer()
(2.5).is_integer()
inf.as_integer_ratio()
nan.as_integer_ratio()
(0.1).as_integer_ratio(), (-2.5).as_integer_ratio(), (0.0).as_integer_ratio(), (1e300).as_integer_ratio()[1]
divmod(inf, 1)
divmod(1, inf)
divmod(-1, inf)
divmod(nan, 1)
''')
