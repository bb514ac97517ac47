# datetime: construction, parts, arithmetic, comparison, errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from datetime import *
d = datetime(2024, 5, 6, 7, 8, 9, 123456)
show(r'''
d
str(d)
d.date()
d.time()
d.hour
d.microsecond
d.tzinfo
d.fold
d.isoformat()
d.isoformat(' ')
d.isoformat(timespec='minutes')
d.isoformat(timespec='milliseconds')
d.isoformat('T', 'seconds')
d.isoformat(timespec='hours')
d.ctime()
d.timetuple()[:6]
d.weekday()
d.toordinal()
d.replace(hour=0, microsecond=0)
''')
