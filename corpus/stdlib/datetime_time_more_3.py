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
t < 5
t + timedelta(1)
t - t
t.isoformat('x')
time.fromisoformat('07:08')
time.fromisoformat('07:08:09.5')
time.fromisoformat('T070809')
time.fromisoformat('07')
time.fromisoformat('24:00')
time.fromisoformat('07:08:09Z')
time.fromisoformat('07:08:09.123456789')
time.fromisoformat('7:08')
time.fromisoformat('25:00')
time.fromisoformat('')
time.fromisoformat('07:08:')
time.fromisoformat(5)
''')
