import datetime as D
from datetime import *


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: datetime(1,1,1)==datetime(1,1,1,tzinfo=UTC))
show(lambda: time(1)<time(1,tzinfo=UTC))
show(lambda: timedelta(1)<3)
show(lambda: timedelta(1)/0)
show(lambda: timedelta(1)//0)
show(lambda: timedelta(1)/timedelta(0))
show(lambda: timedelta(1)//timedelta(0))
show(lambda: timedelta(1)%timedelta(0))
show(lambda: divmod(timedelta(1),timedelta(0)))
show(lambda: timedelta(1)/0.0)
show(lambda: timedelta(1)%3)
show(lambda: timedelta(1)*'a')
show(lambda: timedelta(1)+1)
show(lambda: timedelta.max+timedelta(1))
show(lambda: -timedelta.max)
show(lambda: -timedelta.min)
show(lambda: abs(timedelta.min))
show(lambda: timedelta(1)*float('nan'))
show(lambda: timedelta(1)*float('inf'))
show(lambda: date.fromisoformat('x'))
show(lambda: date.fromisoformat(3))
show(lambda: datetime.fromisoformat('2024-01-01T'))
show(lambda: datetime.fromisoformat(3))
show(lambda: datetime.fromisoformat('2024-01-01T25:00'))
show(lambda: time.fromisoformat('25:00'))
