# Class, mapping and value patterns, nested and with captures.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y

class P3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

class Status:
    OK = 200
    GONE = 410

def look(v):
    match v:
        case P3(x, y, z=z): return f"3d {x} {y} {z}"
        case Point(0, 0): return "origin"
        case Point(x=0, y=y) | Point(x=y, y=0): return f"on axis {y}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(): return "point"
        case {"type": "circle", "r": int(r) | float(r)}: return f"circle {r}"
        case {"type": str(t), **rest} if rest: return f"{t} with {sorted(rest)}"
        case {"deep": {"list": [_, {"k": found}]}}: return f"found {found}"
        case {}: return "mapping"
        case Status.OK: return "ok"
        case Status.GONE as s: return f"gone {s}"
        case int(n) if n < 0: return f"negative {n}"
        case bool() | float(): return "bool or float"
        case str() as s if s.isdigit(): return f"digits {s}"
        case [Point(x=a), Point(x=b)]: return f"pair {a} {b}"
        case (int() | str()) as either: return f"either {either!r}"
        case _: return "nothing"

for v in (P3(1, 2, 3), Point(0, 0), Point(0, 4), Point(5, 0), Point(2, 2), Point(1, 2), {"type": "circle", "r": 2.5},
          {"type": "circle", "r": "x"}, {"type": "box"}, {"deep": {"list": [0, {"k": "K"}]}}, {}, 200, 410, -5, True, 2.5,
          "123", [Point(1, 1), Point(2, 2)], 7, "word", [1, 2], None):
    print(look(v))

class Odd:
    __match_args__ = ("a",)
    a = 1

for pattern in ("Odd(1, 2)", "Odd(1, a=1)", "int(1, 2)", "Odd(b=1)", "len(x)"):
    try:
        exec(f"match Odd():\n    case {pattern}: print('matched')\n    case _: print('no match')")
    except TypeError as e:
        print(type(e).__name__, e)
