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
t
str(t)
time()
time(7)
repr(time(7, 8))
t.hour
t.minute
t.second
t.microsecond
t.tzinfo
t.isoformat()
t.isoformat('minutes')
t.isoformat(timespec='milliseconds')
t.replace(hour=23)
t.strftime('%H-%M-%S-%f %I %p')
f'{t:%M}'
''')
