try: suspend
except NameError: suspend = lambda value=None: value

# Subject, guards and value patterns of match.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y

class Lazy:
    __match_args__ = ("v",)
    def __init__(self, v): self._v = v
    @property
    def v(self): return suspend(self._v)

class Colour:
    RED = suspend("red")

def what(subject):
    match suspend(subject):
        case 0 | 1 if suspend(subject) == 0:
            return suspend("zero")
        case int(n) if suspend(n) > 10 and suspend(n) < 20:
            return f"teen {suspend(n)}"
        case int() | float():
            return "number"
        case Colour.RED:
            return suspend("colour")
        case [x, *rest] if suspend(len(rest)) == 2:
            return x, rest
        case {"k": value, **others} if suspend(value):
            return value, suspend(others)
        case Point(x=0, y=y):
            return "axis", suspend(y)
        case Lazy([a, b]) | Lazy(v={"a": a, "b": b}):
            return "lazy", a, b
        case _:
            return "other"

for s in (0, 1, 12, 15.5, "red", [1, 2, 3], [1, 2], {"k": 1, "m": 2}, {"k": 0},
          Point(0, 5), Point(1, 5), Lazy((3, 4)), Lazy({"a": 1, "b": 2}), Lazy(0), None):
    print(what(s))
