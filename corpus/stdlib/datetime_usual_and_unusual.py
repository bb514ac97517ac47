# Dates and times in the usual forms and beside them: keywords, wrong numbers, classes over them, formats that need more than digits.
from datetime import date, datetime, time, timedelta, timezone
def show(*lines):
    for line in lines:
        try: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class D(datetime):
    def __new__(cls, *a, **k):
        self = super().__new__(cls, *a, **k); return self
class E(date): pass
class T(timedelta): pass
show("datetime(2024, 2, 29)", "datetime(2023, 2, 29)", "datetime(2024, 1, 1, hour=5, fold=1)", "datetime(2024, 1, day=3)", "datetime(2024, 1, 1, day=3)", "datetime(2024, 13, 1)", "datetime(0, 1, 1)", "datetime(2024, 1, 1, 24)",
     "datetime(2024, 1, 1, 1, 60)", "datetime(2024, 1, 1, tzinfo=5)", "datetime(2024, 1, 1, tzinfo=timezone.utc)", "datetime(2024, 1, 1, 0, 0, 0, 0, timezone.utc)", "datetime(2024, 1)", "datetime(2024, 1, 1.0)", "datetime(2024, 1, True)",
     "datetime(2024, 1, 1, x=1)", "datetime(1, 2, 3, 4, 5, 6, 7, None, 8)", "datetime(2024, 1, 1, fold=2)", "date(2024, 1, 31)", "date(2024, 4, 31)", "date(year=2024, month=1, day=2)", "date(2024, 1, 1, 1)")
show("timedelta(1, 2, 3)", "timedelta(hours=25, minutes=-1)", "timedelta(weeks=1, days=1, milliseconds=5)", "timedelta(days=10**9)", "timedelta(days=10**12)", "timedelta(seconds=10**30)", "timedelta(0.5)", "timedelta(x=1)", "timedelta(1, days=1)",
     "timedelta('1')", "timedelta(days=999999999) + timedelta(1)", "timedelta(True)", "T(1) + T(2)", "type(T(1) + T(2)).__name__", "T(days=1).days", "timedelta(microseconds=2**63)", "timedelta(days=-999999999)", "timedelta(days=-10**9)")
a, b = datetime(2024, 1, 31, 23, 59, 59, 999999), datetime(2023, 12, 25)
u = a.replace(tzinfo=timezone.utc); v = a.replace(tzinfo=timezone(timedelta(hours=2)))
d = D(2024, 5, 6, 7, 8); e = E(2024, 5, 6)
show("a + timedelta(microseconds=1)", "a - timedelta(days=400)", "a - b", "b - a", "u - v", "u - a", "a < b", "a == b", "a != b", "a >= a", "u < v", "u == a", "u < a", "a == a.date()", "a < a.date()", "datetime.max + timedelta(1)", "datetime.min - timedelta(1)",
     "date.max + timedelta(1)", "date(2024, 2, 28) + timedelta(days=1, hours=23)", "date(2024, 3, 1) - timedelta(1)", "date(2024, 3, 1) - date(2023, 3, 1)", "date(2024, 3, 1) < date(2024, 3, 2)", "date(2024, 3, 1) == e", "e < date(2025, 1, 1)", "e + timedelta(1)",
     "d + timedelta(1)", "d < a", "d == datetime(2024, 5, 6, 7, 8)", "hash(d) == hash(datetime(2024, 5, 6, 7, 8))", "d - a", "e - date(2024, 1, 1)", "5 + a", "a + 5", "a - 5", "date(1, 1, 1) - timedelta(0)")
show("a.isoformat()", "b.isoformat()", "b.isoformat(' ')", "b.isoformat('éé')", "b.isoformat('é')", "b.isoformat(timespec='minutes')", "b.isoformat(timespec='x')", "u.isoformat()", "str(a)", "str(e)", "d.isoformat(sep=' ')", "b.isoformat(5)", "date(9, 1, 2).isoformat()", "datetime(9, 1, 2).isoformat()")
show(*[f"a.strftime({f!r})" for f in ('%Y-%m-%d %H:%M:%S.%f', '%y %j %I %p %a %A %b %B %F %T %X %x %%', '%-d %e %U', 'é%Y', '%Z|%z', '', '%d/%m', '%c')], "e.strftime('%d %H:%M')", "time(5, 6).strftime('%H %Y')", "u.strftime('%z %Z %H')", "f'{a:%H:%M}'", "f'{e:%Y}'", "datetime(5, 1, 1).strftime('%Y')")
show(*[f"datetime.fromisoformat({t!r})" for t in ('2024-01-02', '2024-01-02T03:04', '2024-01-02 03:04:05', '2024-01-02T03:04:05.5', '2024-01-02T03:04:05.123456', '2024-01-02T03:04:05.1234567', '2024-01-02T03:04:05Z', '2024-01-02T03:04:05+02:00', '20240102T030405', '2024-W01-2',
     '2024-13-01', '2024-02-30', '2024-01-02T24:00', '2024-01-02T25:00', '2024-01-02T', '2024-01-02x03:04', '2024-1-2', '', '2024-01-02T03:04:05,5', '2024-01-02T03:04:60')], "D.fromisoformat('2024-01-02T03:04')", "E.fromisoformat('2024-01-02')", "datetime.fromisoformat(5)")
show(*[f"datetime.strptime({t!r}, {f!r})" for t, f in (('2024-01-02', '%Y-%m-%d'), ('2024-1-2', '%Y-%m-%d'), ('20240102', '%Y%m%d'), ('2024-01-02  03:04', '%Y-%m-%d %H:%M'), ('02 Jan 2024', '%d %b %Y'), ('2 january 2024', '%d %B %Y'), ('2024-01-02 03:04 PM', '%Y-%m-%d %I:%M %p'),
     ('2024-01-02 12:04 am', '%Y-%m-%d %I:%M %p'), ('2024-01-02 03:04', '%Y-%m-%d %I:%M'), ('2024-01-02', '%Y-%m-%d %H'), ('2024-01-02 x', '%Y-%m-%d'), ('2024-13-02', '%Y-%m-%d'), ('2023-02-29', '%Y-%m-%d'), ('24', '%y'), ('2024 2024', '%Y %Y'), ('2024-01-02T03:04:05.25', '%Y-%m-%dT%H:%M:%S.%f'),
     ('2024-01-02 03 04 PM', '%Y-%m-%d %H %I %p'), ('2024 100', '%Y %j'), ('2024-01-02+0200', '%Y-%m-%d%z'), ('2024-01-02 24', '%Y-%m-%d %H'), ('2024-01-02 61', '%Y-%m-%d %S'), ('x2024', 'X%Y'), ('2024%', '%Y%%'), ('Tue 2024', '%a %Y'), ('2024', '%'), ('', '%Y'))], "D.strptime('2024', '%Y')")
class W(datetime):
    pass
w = W(2024, 1, 2, 3, 4); w.note = 'x'; vars(w)['more'] = 1
print(w.isoformat(), w + timedelta(1), w < datetime(2025, 1, 1), w == W(2024, 1, 2, 3, 4), w.strftime('%Y %H'), w.toordinal(), w.year, w.hour, w.tzinfo, w.timestamp(), vars(w), repr(w), w.weekday(), w.date())
f = E(2024, 1, 2); vars(f)['x'] = 1
print(f.isoformat(), f + timedelta(1), f < date(2025, 1, 1), f.strftime('%Y %H'), f.toordinal(), f.isocalendar(), f.year)
import copy
print(copy.copy(a), copy.deepcopy(u), copy.copy(d), a.replace(year=2000), e.replace(day=1), sorted([a, b, datetime(2024, 1, 1)]), max(a, b), {a: 1}[datetime(2024, 1, 31, 23, 59, 59, 999999)])
