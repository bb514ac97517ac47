# timezone, tzinfo subclasses, aware and naive values, conversions.
from datetime import *
u, e = timezone.utc, timezone(timedelta(hours=5, minutes=30))
a = datetime(2024, 1, 1, 12, tzinfo=u)
class Z(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=1 + self.summer(dt))
    def dst(self, dt): return timedelta(hours=self.summer(dt))
    def tzname(self, dt): return 'Z' + 'DS'[self.summer(dt)]
    def summer(self, dt): return dt is not None and 4 <= dt.month <= 9
z = Z()
for m in (1, 6): d = datetime(2024, m, 1, 10, tzinfo=z); print(d, d.tzname(), d.utcoffset(), d.dst(), d.astimezone(u), d.timetuple().tm_isdst)
print(datetime(2024, 7, 1, tzinfo=u).astimezone(z), datetime(2024, 6, 1, tzinfo=z) - datetime(2024, 1, 1, tzinfo=z), (datetime(2024, 6, 1, tzinfo=z) - datetime(2024, 1, 1, tzinfo=u)), datetime(2024, 3, 31, 23, tzinfo=z) + timedelta(hours=2))
class Bad(tzinfo):
    def __init__(s, v): s.v = v
    def utcoffset(s, dt): return s.v
for v in (5, timedelta(days=1), None, 'x'):
    try: print(datetime(2024, 1, 1, tzinfo=Bad(v)).isoformat())
    except Exception as err: print(type(err).__name__, err)
