import datetime as D
from datetime import *


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: time.fromisoformat('x'))
show(lambda: date.fromisoformat('2024-02-30'))
show(lambda: datetime.fromisoformat('2024-01-01T24:00'))
show(lambda: datetime.fromisoformat('2024-01-01T24:00:01'))
show(lambda: date.fromisoformat('2024-W54'))
show(lambda: date.fromisoformat('2024-W01-8'))
show(lambda: date.fromisoformat('2024-W5'))
show(lambda: date.fromisoformat('2021-W53-1'))
show(lambda: datetime.fromisoformat('2024-01-01T01:02:03+25:00'))
show(lambda: datetime.fromisoformat('2024-01-01T01:02:03.1234567'))
show(lambda: datetime.fromisoformat('2024-01-01T01:02:03,12'))
show(lambda: datetime.fromisoformat('20240101T010203Z'))
show(lambda: datetime.fromisoformat('2024-01-01x01'))
show(lambda: datetime.fromisoformat('2024-001'))
show(lambda: datetime.fromisoformat('2024-01-01T01:0203'))
show(lambda: datetime.fromisoformat('2024-01-01T01:02:03+01:02:03.5'))
show(lambda: datetime.fromisoformat('2024-13-01'))
show(lambda: date.fromordinal(0))
show(lambda: date.fromordinal(10**8))
show(lambda: date.fromordinal('a'))
show(lambda: date.fromisocalendar(2024,54,1))
show(lambda: date.fromisocalendar(2024,1,8))
show(lambda: date.fromisocalendar(0,1,1))
show(lambda: date.fromisocalendar(2021,53,1))
show(lambda: date.fromisocalendar('a',1,1))
