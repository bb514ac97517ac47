# timezone, tzinfo subclasses, aware and naive values, conversions.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from datetime import *
u, e = timezone.utc, timezone(timedelta(hours=5, minutes=30))
a = datetime(2024, 1, 1, 12, tzinfo=u)
show(r'''
hash(a) == hash(a.astimezone(e))
{a: 1}[a.astimezone(e)]
a < datetime(2024, 1, 1)
a - datetime(2024, 1, 1)
a == datetime(2024, 1, 1, 12)
a != datetime(2024, 1, 1, 12)
a.astimezone(5)
time(1, tzinfo=u)
time(1, tzinfo=e) < time(1, tzinfo=u)
time(1, tzinfo=u) == time(6, 30, tzinfo=e)
str(time(1, 2, tzinfo=e))
time(1, tzinfo=u).utcoffset()
time.fromisoformat('01:02+05:30')
time(1).tzname()
time(1, tzinfo=e).isoformat('seconds')
time(1) < time(1, tzinfo=u)
tzinfo().utcoffset(None)
tzinfo().fromutc(a)
''')
