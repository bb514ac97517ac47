# date: construction, attributes, arithmetic, formats, comparison, errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from datetime import *
d = date(2024, 2, 29)
show(r'''
d
str(d)
d.year
d.month
d.day
d.weekday()
d.isoweekday()
d.isocalendar()
d.isocalendar().week
d.toordinal()
d.timetuple()
d.ctime()
d.isoformat()
d.replace(month=3)
d.strftime('%Y/%m/%d %j %a %A %b %B %y %U %W %V %G %u %w %%')
f'{d:%d.%m}'
format(d)
f'{d!r}'
''')
