import datetime as D
from datetime import *


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: date.fromisocalendar(10000,1,1))
show(lambda: datetime.strptime('x','%Y'))
show(lambda: datetime.strptime('2024x','%Y'))
show(lambda: datetime.strptime('2024','%Q'))
show(lambda: datetime.strptime('2024','%'))
show(lambda: datetime.strptime('2024-02-30','%Y-%m-%d'))
show(lambda: datetime.strptime(3,'%Y'))
show(lambda: datetime.strptime('3',3))
show(lambda: datetime.strptime('2024 10','%Y %U'))
show(lambda: datetime.strptime('2024 10 1','%Y %U %w'))
show(lambda: datetime.strptime('2024 10 1','%G %V %u'))
show(lambda: datetime.strptime('2024 10','%G %V'))
show(lambda: datetime.strptime('2024 10 1','%Y %V %u'))
show(lambda: datetime.strptime('10 1','%V %u'))
show(lambda: datetime.strptime('2024 10 1','%G %U %u'))
show(lambda: datetime.strptime('2024 100','%G %j'))
show(lambda: datetime.strptime('2023 366','%Y %j'))
show(lambda: datetime.strptime('12:30:61','%H:%M:%S'))
show(lambda: datetime.strptime('+0530','%z'))
show(lambda: datetime.strptime('+05:30:10.5','%z'))
show(lambda: datetime.strptime('Z','%z'))
show(lambda: datetime.strptime('+05:3010','%z'))
show(lambda: datetime.strptime('UTC','%Z'))
show(lambda: datetime.strptime('EST','%Z'))
show(lambda: datetime.strptime('69 68','%y %d'))
