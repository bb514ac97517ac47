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
T.min
T.max
T.resolution
t + T(1)
t - T(1)
-t
+t
abs(T(-1))
t * 2
2 * t
t * 0.5
t / 2
t // 7
t / T(1)
t // T(hours=1)
t % T(hours=1)
divmod(t, T(hours=1))
T(1) / 3
''')
