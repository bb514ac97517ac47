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
hash(d) == hash(date(2024, 2, 29))
date.fromordinal(1)
date.fromordinal(738945)
date.fromisoformat('2024-02-29')
date.fromisoformat('20240229')
date.fromisoformat('2024-W09-4')
date.fromisoformat('2024W094')
date.fromisocalendar(2024, 9, 4)
date.min
date.max
date.resolution
date.fromtimestamp(0).year in (1969, 1970)
date(2023, 2, 29)
date(0, 1, 1)
date(10000, 1, 1)
date(2024, 13, 1)
date(2024, 1)
date('2024', 1, 1)
''')
