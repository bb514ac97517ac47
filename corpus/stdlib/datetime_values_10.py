import datetime as D
from datetime import *


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: timedelta(1)//2.0)
show(lambda: timedelta(1) == 1)
show(lambda: timedelta(days=True))
show(lambda: time(1)+timedelta(1))
show(lambda: time(1)-time(1))
show(lambda: date(1,1,1)-datetime(1,1,1))
show(lambda: datetime(1,1,1)-date(1,1,1))
show(lambda: timedelta(1)-date(1,1,1))
show(lambda: datetime(2024,1,1,tzinfo=UTC).__hash__() == datetime(2024,1,1,1,tzinfo=timezone(timedelta(hours=1))).__hash__())
show(lambda: date(b'\x07\xe8\x01\x01'))
show(lambda: date(1,2,3).__replace__(day=5))
show(lambda: timezone.utc.__setattr__('a',1))
show(lambda: datetime(2024,3,4).isocalendar().week)
show(lambda: tuple(date(2024,3,4).isocalendar()))
show(lambda: date(2024,3,4).isocalendar()==(2024,10,1))
show(lambda: UTC==timezone(timedelta(0)))
show(lambda: UTC!=3)
show(lambda: UTC<UTC)
show(lambda: hash(UTC)==hash(timezone(timedelta(0),'x')))
show(lambda: timezone(timedelta(0),'x'))
class TZ(tzinfo):
    def __init__(s,o,n='n',d=None): s.o=o;s.n=n;s.d=d
    def utcoffset(s,dt): return s.o
    def tzname(s,dt): return s.n
    def dst(s,dt): return s.d
