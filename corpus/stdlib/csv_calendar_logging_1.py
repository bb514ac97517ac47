import csv, io, calendar, pprint, logging, cmath, difflib, urllib.parse as u, sys


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: list(csv.reader(['a,"b,c",d', '1,2,3'])))
show(lambda: list(csv.DictReader(io.StringIO('a,b\n1,2\n3\n'))))
show(lambda: list(csv.reader(['"a'], strict=True)))
show(lambda: csv.reader([], delimiter='ab'))
show(lambda: csv.get_dialect('nope'))
show(lambda: csv.list_dialects())
s = io.StringIO()
w = csv.DictWriter(s, ['a', 'b'])
w.writeheader()
w.writerow({'a': 1, 'b': 'x,"y'})
show(lambda: s.getvalue())
show(lambda: w.writerow({'c': 1}))
show(lambda: csv.writer(s).writerow(3))
print(calendar.month(2024, 2))
show(lambda: calendar.monthrange(2023, 13))
show(lambda: calendar.monthcalendar(2024, 9))
show(lambda: calendar.Month.MAY)
show(lambda: calendar.weekday(2024, 1, 1))
