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
[nan].count(nan)
{nan: 1}.get(nan)
len({nan, nan})
nan in {nan}
0.0 == -0.0
math.copysign(1, -0.0)
str(-0.0)
{0.0: 'a', -0.0: 'b'}
-0.0 + 0
0 * -1.0
-(0.0)
abs(-0.0)
inf > 10**400
-inf < -10**400
inf == inf
inf == 10**400
nan < 10**400
2.0**53 == 2**53 + 1
2**53 + 1 > 2.0**53
max(nan, 1)
''')
