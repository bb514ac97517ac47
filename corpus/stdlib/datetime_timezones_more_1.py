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
u
str(u)
repr(e)
str(e)
timezone(timedelta(hours=-3), 'BRT')
str(timezone(timedelta(hours=-3), 'BRT'))
timezone(timedelta(0)) == u
timezone(timedelta(0)) is u
e.utcoffset(None)
e.tzname(None)
e.dst(None)
timezone(timedelta(seconds=1))
str(timezone(-timedelta(seconds=3661)))
timezone.min
timezone.max
hash(e) == hash(timezone(timedelta(hours=5.5)))
e != u
UTC is u
timezone(timedelta(hours=24))
''')
