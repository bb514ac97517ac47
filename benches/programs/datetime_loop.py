"""Dates counted, formatted and read."""

from datetime import datetime, timedelta, date
d = datetime(2020, 1, 1)
n = 0
while d < datetime(2024, 1, 1):
    if d.weekday() < 5 and d.day != 13:
        n += 1
    d += timedelta(hours=7)
print(n, d.isoformat(), d.strftime('%Y-%m-%d %H:%M'))
x = [date(2020, 1, 1) + timedelta(days=i) for i in range(8000)]
print(sum(((b - a).days for a, b in zip(x, x[1:]))), max(x))
print(sum((datetime.strptime('2021-03-%02d' % (i % 28 + 1), '%Y-%m-%d').day for i in range(1500))))
