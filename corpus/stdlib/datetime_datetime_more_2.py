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
datetime(2024, 1, 1)
str(datetime(2024, 1, 1))
repr(datetime(2024, 1, 1, 0, 0, 5))
d.strftime('%H:%M:%S.%f %p %I %y %c %x %X')
f'{d:%Y-%m-%dT%H}'
datetime(2024, 1, 1, 24)
datetime(2024, 1, 1, 0, 60)
datetime(2024, 1, 1, 0, 0, 0, 10**6)
datetime(2024)
datetime(2024, 1, 1, fold=2)
datetime(2024, 1, 1, tzinfo=5)
datetime(2024, 1, 1, 'x')
d.isoformat(timespec='x')
d.isoformat('ab')
d + timedelta(hours=20)
d - timedelta(days=7)
d - datetime(2024, 1, 1)
datetime(2024, 3, 1) - timedelta(1)
timedelta(1) + d
''')
