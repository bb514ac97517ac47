# What stands for an object when it is copied.
import copy
import datetime


class Z(datetime.tzinfo):
    pass


class Y(datetime.tzinfo):
    def __init__(self, a=1):
        self.a = a

    def __getinitargs__(self):
        return (self.a,)


class A:
    pass


class S:
    __slots__ = ("p", "__q", "r")

    def __init__(self):
        self.p, self.__q = 1, [2]


class D(S):
    def __init__(self):
        super().__init__()
        self.d = 4


class E(S):
    __slots__ = ("__dict__", "e")


class L(list):
    pass


class Own:
    def __getstate__(self):
        return (1, super().__getstate__())

    def __setstate__(self, state):
        self.state = state


a, e, l, own = A(), E(), L([1]), Own()
a.x = 1
l.y = 2
own.z = [3]
for x in (A(), a, S(), D(), e, L(), l, own, object(), 1, "a", [1], None, ValueError(1)):
    print(type(x).__name__, x.__getstate__())
for x in (Z(), Y(3), datetime.tzinfo(), datetime.timezone.utc, datetime.timezone(datetime.timedelta(1) / 2, "x"), datetime.date(2020, 1, 2)):
    print(x.__reduce__()[1:], x.__reduce_ex__(4)[1:], type(copy.copy(x)).__name__, copy.copy(x) == x)
for x in (a, D(), e, l, own):
    for y in (copy.copy(x), copy.deepcopy(x)):
        print(type(y).__name__, y.__getstate__(), getattr(y, "p", None), y == x)
