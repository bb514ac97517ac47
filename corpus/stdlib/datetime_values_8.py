import datetime as D
from datetime import *


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: hash(date(1,1,1))==hash(date(1,1,1)))
show(lambda: IsoCalendarDate)
show(lambda: type(date(1,1,1).isocalendar()))
show(lambda: timezone.utc)
show(lambda: repr(timezone(timedelta(hours=-5))))
show(lambda: repr(timezone(timedelta(hours=-5),'E')))
show(lambda: str(timezone(timedelta(hours=-5,minutes=-30))))
show(lambda: str(timezone(timedelta(seconds=1,microseconds=4))))
show(lambda: timezone.min)
show(lambda: timezone.max)
show(lambda: timezone(timedelta(0)) is UTC)
show(lambda: date.__mro__)
show(lambda: datetime.__mro__)
show(lambda: D.__all__)
show(lambda: date(2024,5,6).__reduce__())
show(lambda: datetime(2024,5,6).__reduce__())
show(lambda: timedelta(1).__reduce__())
show(lambda: UTC.__getinitargs__())
show(lambda: time(1).__reduce__())
show(lambda: date(2024,5,6).ctime())
show(lambda: datetime(2024,5,6,7,8,9).ctime())
show(lambda: date(2024,5,6).timetuple())
show(lambda: datetime(2024,5,6,tzinfo=UTC).utctimetuple())
show(lambda: datetime(2024,1,1,12,30,15,1,tzinfo=timezone(timedelta(hours=-5,minutes=-3,seconds=-2))).strftime('%z %:z %Z'))
show(lambda: time(1,2).strftime('%Y %H %j %a'))
