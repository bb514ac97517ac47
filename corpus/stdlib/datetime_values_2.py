import datetime as D
from datetime import *


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: timedelta(foo=1))
show(lambda: timedelta(float('nan')))
show(lambda: timedelta(float('inf')))
show(lambda: timedelta(1e300))
show(lambda: timezone(3))
show(lambda: timezone(timedelta(1)))
show(lambda: timezone(timedelta(hours=1), 3))
show(lambda: timezone(timedelta(hours=1),'x','y'))
show(lambda: timezone.utc.utcoffset(3))
show(lambda: timezone.utc.tzname('a'))
show(lambda:timezone.utc.dst(1))
show(lambda: timezone.utc.fromutc(3))
show(lambda: timezone.utc.fromutc(datetime(1,1,1)))
show(lambda: date(1,1,1)+1)
show(lambda: 1+date(1,1,1))
show(lambda: date(1,1,1)-1)
show(lambda: date(1,1,1)-timedelta(1))
show(lambda: date(9999,12,31)+timedelta(1))
show(lambda: datetime(9999,12,31)+timedelta(1))
show(lambda: date(1,1,1)<1)
show(lambda: date(1,1,1)<datetime(1,1,1))
show(lambda: datetime(1,1,1)<date(1,1,1))
show(lambda: date(1,1,1)==datetime(1,1,1))
show(lambda: datetime(1,1,1)<datetime(1,1,1,tzinfo=UTC))
show(lambda: datetime(1,1,1)-datetime(1,1,1,tzinfo=UTC))
