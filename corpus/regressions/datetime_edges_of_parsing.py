# A date of ten bytes without dashes is read to its eighth; a local time on the calendar's first and last day has no neighbours.
from datetime import date, datetime, timedelta, timezone

for text in (
    "075109272x", "2019111109", "20191111 ", "2019111109 ", "20191111é", "2019-1111x", "2019111", "2019W01", "2019W011", "2019W01100", "2019-W01",
    "2019-W01-1", "2019-W01-", "2019W0110", "201911ab", "2019éé", "é0191111", "20191", "",
):
    try:
        print(repr(text), date.fromisoformat(text))
    except ValueError as e:
        print(e)
    try:
        print(repr(text), datetime.fromisoformat(text))
    except ValueError as e:
        print(e)

for moment in (
    datetime(1, 1, 1), datetime(1, 1, 1, fold=1), datetime(1, 1, 2), datetime(9999, 12, 31), datetime(9999, 12, 31, fold=1), datetime(9999, 12, 30, 5),
    datetime(1, 1, 1, tzinfo=timezone.utc), datetime(9999, 12, 31, tzinfo=timezone(timedelta(hours=1))),
):
    for method in (datetime.timestamp, datetime.astimezone, lambda m: m.astimezone(timezone.utc), lambda m: m.astimezone(timezone(timedelta(hours=-1)))):
        try:
            print(moment, moment.fold, method(moment))
        except (ValueError, OverflowError) as e:
            print(moment, moment.fold, type(e).__name__, e)
