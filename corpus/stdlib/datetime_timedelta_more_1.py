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
T()
T(1)
T(seconds=90)
T(hours=-1)
T(weeks=2)
T(milliseconds=1.5)
T(days=0.5)
T(microseconds=-1)
T(minutes=1e-3)
T(days=1, seconds=-1)
T(hours=25, minutes=61)
T(days=1.000001)
T(seconds=0.1)
T(microseconds=0.5)
T(microseconds=1.5)
T(0, 1, 2, 3, 4, 5, 6)
str(t)
repr(t)
''')
