import datetime as D
from datetime import *


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: datetime.strptime('68','%y'))
show(lambda: datetime.strptime('12 AM','%I %p'))
show(lambda: datetime.strptime('12 pm','%I %p'))
show(lambda: datetime.strptime('Tue Feb 29 10:11:12 2000','%c'))
show(lambda: datetime.strptime('02/29/00 10:11:12','%x %X'))
show(lambda: datetime.strptime('2024-01-01 1','%Y-%m-%d %f'))
show(lambda: datetime.strptime('2024 2024','%Y %Y'))
show(lambda: date.strptime('2024-01-01','%Y-%m-%d'))
show(lambda: time.strptime('12:13','%H:%M'))
show(lambda: date.strptime('2024-01-01 10','%Y-%m-%d %H'))
show(lambda: datetime.strptime('2000','%C'))
show(lambda: datetime.strptime('2024-02-03','%F'))
show(lambda: datetime.strptime('10:11:12','%T'))
show(lambda: datetime.strptime('02/03/24','%D'))
show(lambda: datetime(1,1,1).timestamp())
show(lambda: datetime(2024,1,1).timestamp())
show(lambda: datetime(2024,1,1,tzinfo=UTC).timestamp())
show(lambda: datetime.fromtimestamp(1e12))
show(lambda: datetime.fromtimestamp('a'))
show(lambda: datetime.fromtimestamp(float('nan')))
show(lambda: datetime.fromtimestamp(1e20))
show(lambda: datetime.fromtimestamp(0,UTC))
show(lambda: datetime.fromtimestamp(0,3))
show(lambda: date.fromtimestamp(0))
show(lambda: datetime.now(3))
