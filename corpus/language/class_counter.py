# A class with state, iteration and comparison: the plain things, one at a time.
class Temperature:
    scale = "C"

    def __init__(self, degrees):
        self.degrees = degrees

    def __str__(self):
        return f"{self.degrees}{self.scale}"

    def __eq__(self, other):
        return self.degrees == other.degrees

    def __lt__(self, other):
        return self.degrees < other.degrees

    def __add__(self, other):
        return Temperature(self.degrees + other.degrees)

    def warmer(self, by=1):
        return Temperature(self.degrees + by)

a = Temperature(20)
b = a.warmer()
c = a.warmer(by=5)
print(a, b, c)
print(a == Temperature(20), a == b, a != b)
print(a < b, max(a, b, c).degrees)
print(a + b)
print([str(t) for t in sorted([c, a, b])])
Temperature.scale = "K"
print(a, b.scale)
a.scale = "F"
print(a, b)
