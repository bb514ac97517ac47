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
inf + 1
inf - inf
inf * 0
inf / inf
1 / inf
-1 / inf
inf // 2
inf % 2
5 % inf
-5 % inf
5 // inf
-5 // inf
nan == nan
nan != nan
nan < 1
nan > 1
nan is nan
[nan] == [nan]
nan in [nan]
[nan].index(nan)
''')
