import datetime as D
from datetime import *


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: date(0,1,1))
show(lambda: date(2024,13,1))
show(lambda: date(2023,2,30))
show(lambda: date('a',1,1))
show(lambda: date(1.0,1,1))
show(lambda: date(1,1))
show(lambda: date(1,1,1,1))
show(lambda: date())
show(lambda: time(24))
show(lambda: time(1,60))
show(lambda: time(1,1,60))
show(lambda: time(1,1,1,1000000))
show(lambda: time(fold=2))
show(lambda: time(tzinfo=3))
show(lambda: time(1,2,3,4,5))
show(lambda: datetime(1,1,1,25))
show(lambda: datetime(1,1,1,tzinfo=4))
show(lambda: datetime(2024,1,1,fold=3))
show(lambda: datetime(2024,1))
show(lambda: datetime(2024,1,1,0,0,0,0,None,1))
show(lambda: timedelta(days=10**10))
show(lambda: timedelta(10**20))
show(lambda: timedelta('a'))
show(lambda: timedelta(days='a'))
show(lambda: timedelta(1,2,3,4,5,6,7,8))
