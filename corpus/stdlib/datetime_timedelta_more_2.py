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
str(T(-1))
str(T(microseconds=-1))
str(T(hours=5))
str(T(days=2))
str(T(days=-1, seconds=30))
repr(T(-1, 5))
f'{t}'
str(T(seconds=1.5))
repr(T(microseconds=7))
str(T(days=1))
str(T(999999999))
t.days
t.seconds
t.microseconds
t.total_seconds()
T(-1).seconds
T(microseconds=-1).days
T(days=-1).total_seconds()
''')
