# staticmethod and classmethod: binding, inheritance, and use as plain callables.
class Date:
    sep = "-"
    def __init__(self, y, m, d): self.parts = (y, m, d)

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split(cls.sep)))

    @staticmethod
    def is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    @classmethod
    def of_year(cls, y): return cls.parse(f"{y}{cls.sep}1{cls.sep}1")

    def __repr__(self):
        return f"{type(self).__name__}{self.parts}"

class Slashed(Date):
    sep = "/"

print(Date.parse("2024-2-29"), Slashed.parse("2024/3/1"), Slashed.of_year(1999), Date.of_year(5).of_year(6))
print([y for y in (1900, 2000, 2023, 2024) if Date.is_leap(y)], Slashed(1, 2, 3).is_leap(8))
f, g = Date.is_leap, Date.parse
print(f(4), g("1-2-3"), g.__self__ is Date, g.__func__.__name__)
print(type(Date.__dict__["is_leap"]).__name__, type(Date.__dict__["parse"]).__name__)

class Holder:
    size = staticmethod(len)
    made = classmethod(lambda cls, *a: (cls.__name__, a))
    raw = len

h = Holder()
print(h.size([1, 2]), Holder.size("abc"), h.made(1), Holder.made(), h.raw("four"))
s = staticmethod(lambda x: x * 2)
print(s(4))
try:
    classmethod(len)(1)
except TypeError as e:
    print(e)
