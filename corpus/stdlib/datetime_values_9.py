import datetime as D
from datetime import *


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: datetime(2024,1,1).strftime('a\0b'))
show(lambda: date(2024,1,1).__add__(1))
show(lambda: repr(datetime(2024,1,1,0,0,0,5,UTC,fold=1)))
show(lambda: repr(time(1,2,fold=1)))
show(lambda: repr(timedelta(-1,3,5)))
show(lambda: repr(timedelta()))
show(lambda: str(timedelta(-1,3,5)))
show(lambda: str(timedelta(2)))
show(lambda: timedelta(1.5))
show(lambda: timedelta(0.1,0.2,0.3))
show(lambda: timedelta(microseconds=0.5))
show(lambda: timedelta(microseconds=1.5))
show(lambda: timedelta(seconds=0.0000005))
show(lambda: timedelta(3)*0.5)
show(lambda: timedelta(microseconds=3)/2)
show(lambda: timedelta(microseconds=5)/2)
show(lambda:timedelta(microseconds=-5)/2)
show(lambda: timedelta(microseconds=5)/2.0)
show(lambda: timedelta(1)/timedelta(7))
show(lambda: timedelta(7)//timedelta(2))
show(lambda: divmod(-timedelta(7),timedelta(2)))
show(lambda: timedelta(1).total_seconds())
show(lambda: timedelta.resolution)
show(lambda: bool(timedelta()))
show(lambda: bool(time()))
