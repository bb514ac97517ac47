# Enum, IntEnum, StrEnum, Flag, auto, aliases, lookups, methods and refusals.
from enum import Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique, nonmember

class Colour(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def warm(self): return self is Colour.RED
    @property
    def lower(self): return self.name.lower()
    @classmethod
    def default(cls): return cls.GREEN
print(Colour.RED, repr(Colour.RED), Colour.RED.name, Colour.RED.value, Colour(2), Colour["GREEN"], list(Colour), len(Colour), Colour.CRIMSON, Colour.CRIMSON is Colour.RED, list(Colour.__members__), Colour.RED.warm(), Colour.GREEN.lower, Colour.default())
print(Colour.RED == Colour.RED, Colour.RED == 1, Colour.RED != Colour.GREEN, Colour.RED in Colour, 1 in Colour, 9 in Colour, {Colour.RED: "r"}[Colour(1)], isinstance(Colour.RED, Colour), type(Colour.RED).__name__, Colour, f"{Colour.RED}", f"{Colour.RED!r:>20}", str(Colour.RED), hash(Colour.RED) == hash(Colour.RED), bool(Colour.RED), [c.name for c in reversed(Colour)])
class Level(IntEnum):
    LOW = 1
    HIGH = auto()
print(Level.LOW < Level.HIGH, Level.HIGH + 1, Level.HIGH == 2, f"{Level.LOW}", repr(Level.LOW), sorted([Level.HIGH, Level.LOW]), ["a", "b", "c"][Level.HIGH], max(Level), int(Level.LOW), Level(1), isinstance(Level.LOW, int), Level.LOW.__class__, str(Level.LOW))
class Mode(StrEnum):
    READ = "r"
    WRITE = auto()
print(Mode.READ, Mode.WRITE, repr(Mode.WRITE), Mode.READ + "x", Mode("r"), Mode.READ == "r", "-".join(Mode), f"{Mode.READ:>3}", Mode.WRITE.upper())
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
p = Perm.R | Perm.X
print(p, repr(p), p.value, Perm.R in p, Perm.W in p, p & Perm.X, p ^ Perm.R, ~p, bool(p & Perm.W), Perm(0), list(p), Perm.RW, Perm(3), len(p), Perm(7), [f.name for f in Perm], Perm.R | Perm.W | Perm.X)
class Bits(IntFlag):
    A = 1
    B = 4
print(Bits.A | Bits.B, Bits.A | 8, Bits(5) & 4, Bits.B + 1, repr(Bits(0)), ~Bits.A)
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def density(self): return round(self.mass / self.radius, 3)
    const = nonmember(9)
print(Planet.EARTH.mass, Planet.MARS.density, Planet((0.64, 3.39)), Planet.const, Planet.EARTH.value)
class Ops(Enum):
    ADD = "+"
    def __call__(self, a, b): return a + b
    def __str__(self): return f"op {self.value}"
    @classmethod
    def _missing_(cls, v): return cls.ADD if v == "plus" else None
print(Ops.ADD(1, 2), Ops.ADD, f"{Ops.ADD}", Ops("plus"), Enum("Dyn", "A B").B, Enum("Dyn2", {"X": 5}).X.value, [m.value for m in Enum("D3", ["P", "Q"], start=10)])
match Colour.GREEN:
    case Colour.RED: print("no")
    case Colour.GREEN: print("green")
for f in (lambda: Colour(9), lambda: Colour["BLUE"], lambda: Colour.BLUE, lambda: setattr(Colour, "RED", 5), lambda: Colour.RED < Colour.GREEN, lambda: Colour(), lambda: unique(Colour), lambda: Mode("z"), lambda: Perm(99), lambda: delattr(Colour, "RED"), lambda: Colour.RED.nope, lambda: Colour.RED + 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
