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
date(2024, 1, 1.5)
date.fromisoformat('2024-2-29')
date.fromisoformat('x')
date.fromisoformat(5)
date.fromordinal(0)
date.fromisocalendar(2024, 54, 1)
date.fromisocalendar(2024, 1, 8)
d.replace(year=2023)
d + timedelta(1)
d - timedelta(days=60)
d - date(2024, 1, 1)
timedelta(1) + d
d + timedelta(hours=25)
(date(2025, 1, 1) - d).days
d + timedelta(-366)
d + 1
d - 'x'
date.max + timedelta(1)
''')
