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
datetime.fromisoformat('2024-W19-1T01')
datetime.fromisoformat('2024-05-06T07:08:09,5')
datetime.fromordinal(738947)
datetime.min
datetime.max
datetime.fromisoformat('2024-05-06T')
datetime.fromisoformat('2024-05-06T25:00')
datetime.fromisoformat('nope')
datetime.fromisoformat('2024-05-06T07:08:09+25:00')
datetime.combine(5, time())
datetime.fromtimestamp(0, timezone.utc)
datetime.fromtimestamp(1e9, timezone.utc)
datetime.fromtimestamp(1.5, tz=timezone.utc)
datetime.fromtimestamp(-1, timezone.utc)
datetime(1970, 1, 2, tzinfo=timezone.utc).timestamp()
datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=2))).timestamp()
datetime.fromtimestamp('x')
datetime.fromtimestamp(1e20, timezone.utc)
datetime.fromtimestamp(float('nan'), timezone.utc)
''')
class D(datetime):
    def quarter(self): return (self.month + 2) // 3
x = D(2024, 5, 6); print(x, repr(x), x.quarter(), type(x + timedelta(1)).__name__, type(x.replace(day=1)).__name__, type(D.fromisoformat('2024-01-01')).__name__, type(x.date()).__name__, D.combine(date(2024, 1, 1), time()), x == datetime(2024, 5, 6))
