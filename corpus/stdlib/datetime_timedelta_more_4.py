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
T(microseconds=5) / 2
T(microseconds=3) / 2
T(seconds=1) * 1.5
t + 1
t * t
t / 0
t // T(0)
t / 'x'
1 / t
t % 5
t * 'x'
T(1) < T(2)
T(1) == T(hours=24)
T(1) != 5
bool(T(0))
bool(T(microseconds=1))
hash(T(1)) == hash(T(hours=24))
max(T(1), T(2))
''')
