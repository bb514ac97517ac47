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
date(1, 1, 1) - timedelta(1)
1 - d
d < date(2024, 3, 1)
d == date(2024, 2, 29)
d != 'x'
max(d, date(2025, 1, 1))
sorted([d, date(2020, 1, 1)])
d == datetime(2024, 2, 29)
isinstance(datetime(2024, 1, 1), date)
d < 5
d < datetime(2024, 2, 29)
date(2020, 12, 31).isocalendar()
date(2021, 1, 3).isocalendar()
date(2019, 12, 30).strftime('%G-W%V-%u')
[date(2024, m, 1).weekday() for m in range(1, 13)]
''')
