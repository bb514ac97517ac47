# timedelta: normalisation, operators, printing, limits.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from datetime import timedelta as T
t = T(days=1, hours=2, minutes=3, seconds=4, microseconds=5)
show(r'''
sorted([T(2), T(-1)])
sum([T(1), T(2)], T())
T(1) < 5
sum([T(1)])
T('x')
T(days=10**9)
T(days=-10**9)
T.max + T(microseconds=1)
T(hours=float('nan'))
T(hours=float('inf'))
T(nope=1)
T(1) // 2.0
T(days=1, seconds=1).total_seconds() == 86401.0
T(minutes=90) // T(minutes=30)
round(T(seconds=100) / T(seconds=7), 4)
''')
