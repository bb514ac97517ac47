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
timezone(5)
timezone(timedelta(0), 5)
timezone()
e.utcoffset(5)
a
str(a)
a.astimezone(e)
a.astimezone(e) == a
a.utcoffset()
a.tzname()
a.dst()
a.isoformat()
a.replace(tzinfo=None)
a - datetime(2024, 1, 1, 12, tzinfo=e)
a.utctimetuple()[:4]
a.timetz()
a.strftime('%z %Z %:z')
a.astimezone(e).strftime('%z %Z %:z')
a < datetime(2024, 1, 1, 12, tzinfo=e)
''')
