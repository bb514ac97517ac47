# time objects: parts, formats, comparison, replacing, errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from datetime import *
t = time(7, 8, 9, 10)
show(r'''
time.min
time.max
time.resolution
bool(time(0))
hash(t) == hash(time(7, 8, 9, 10))
t < time(8)
t == time(7, 8, 9, 10)
t != 5
max(t, time(1))
sorted([time(3), time(1)])
time(24)
time(0, -1)
time(0, 0, 60)
time('1')
time(1.5)
time(hour=1, fold=3)
''')
