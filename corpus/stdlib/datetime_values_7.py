import datetime as D
from datetime import *


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda:datetime.fromtimestamp(1.9999999))
show(lambda:datetime.fromtimestamp(-1.5))
show(lambda: date(1,1,1).replace(year=0))
show(lambda: date(1,1,1).replace(foo=0))
show(lambda: date(1,1,1).replace(1,2,3,4))
show(lambda: datetime(1,1,1).replace(tzinfo=3))
show(lambda: datetime(1,1,1).astimezone(3))
show(lambda: datetime(2024,1,1).astimezone(UTC))
show(lambda: datetime.combine(1,2))
show(lambda: datetime.combine(date(1,1,1),2))
show(lambda: datetime.combine(date(1,1,1),time(2),UTC))
show(lambda: datetime(1,1,1).isoformat('ab'))
show(lambda: datetime(1,1,1).isoformat(timespec='x'))
show(lambda: datetime(1,1,1).isoformat(3))
show(lambda: date(1,1,1).strftime(3))
show(lambda: date(1,1,1).strftime('%Y %y %G'))
show(lambda: date(1,1,1).__format__(3))
show(lambda: format(date(2024,1,1),''))
show(lambda: date(1,1,1).isocalendar())
show(lambda: tzinfo().utcoffset(None))
show(lambda: tzinfo().fromutc(3))
show(lambda: datetime(1,1,1,tzinfo=tzinfo()).utcoffset())
show(lambda: setattr(date(1,1,1),'year',3))
show(lambda: setattr(date(1,1,1),'x',3))
show(lambda: setattr(date,'x',3))
