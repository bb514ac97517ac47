# Dates and times from texts, found by tests/properties.rs.
from datetime import date, datetime, time, timezone


def show(make, *args):
    try:
        print(repr(make(*args)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


for text in (
    "17260813", "03680617", "92726Z", "12304+01:00", "12:30:45.1234567x+01", "12:30:45.", "12:30:45.+01", "0600,978", "06.5", "1",
    "12:3", "12:30:", "12:30:45:1", "12-05:3", "12:30:45.123456789", "24", "24:00:00.000", "24:01",
):
    show(time.fromisoformat, text)
for text in ("1903W281 Z", "1903-W28-1", "1903-W281", "1903W28-1", "1903W2812", "1903W54", "1903W00"):
    show(date.fromisoformat, text)
for text in (
    "2011-W08-1004027+00:00", "1981-W03-4223355+0530", "1906W25220600", "2006-W16-220+05", "2011-W08-1T10", "2011-W08-10",
    "2011-W08-1", "2011-W08-", "19031224T1010", "1903W287T10:10",
):
    show(datetime.fromisoformat, text)
for text, format in (
    ("", "%z"), ("2048", "%Y%z"), ("0113", "%I%H"), ("1301", "%H%I"), ("01 PM 05", "%I %p %H"), ("05 01 PM", "%H %I %p"),
    ("1999 03", "%Y %y"), ("03 1999", "%y %Y"), ("3 Feb", "%m %b"), ("Feb 3", "%b %m"), ("2020 Mon 3 10", "%Y %a %w %U"),
    ("2020 3 Mon 10", "%Y %w %a %U"), ("2020 10 11 1", "%Y %U %W %w"), ("2020 11 10 1", "%Y %W %U %w"),
):
    show(datetime.strptime, text, format)
