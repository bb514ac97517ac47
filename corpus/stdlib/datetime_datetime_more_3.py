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
d + d
d - date(2024, 1, 1)
datetime.max + timedelta(1)
d < datetime(2025, 1, 1)
d == d.replace()
d != d.date()
max(d, datetime(2020, 1, 1))
hash(d) == hash(d.replace())
d == 'x'
d < d.date()
d < 5
datetime.combine(date(2024, 1, 2), time(3, 4))
datetime.combine(date(2024, 1, 2), time(3, tzinfo=timezone.utc))
datetime.fromisoformat('2024-05-06')
datetime.fromisoformat('2024-05-06T07:08')
datetime.fromisoformat('2024-05-06 07:08:09.123')
datetime.fromisoformat('20240506T070809Z')
datetime.fromisoformat('2024-05-06T07:08:09+05:30')
datetime.fromisoformat('2024-05-06T24:00')
''')
