try: suspend
except NameError: suspend = lambda value=None: value

# Dataclasses: default factories, __post_init__, generated methods over fields that call the host.
from dataclasses import dataclass, field, replace, asdict

class Loud:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return suspend(self.v) == o.v
    def __lt__(self, o): return suspend(self.v) < o.v
    def __repr__(self): return suspend(f"Loud({self.v})")
    def __hash__(self): return suspend(self.v)

@dataclass(order=True)
class Item:
    name: str
    weight: Loud = field(default_factory=lambda: Loud(suspend(1)))
    tags: list = field(default_factory=lambda: suspend(["t"]), compare=False)
    size: int = suspend(3)

    def __post_init__(self):
        self.name = suspend(self.name.strip())

@dataclass(frozen=True)
class Key:
    a: Loud
    b: int = field(default=suspend(2))

@dataclass
class Child(Item):
    extra: int = 0
    def __post_init__(self):
        super().__post_init__()
        self.extra += suspend(100)

x, y = Item(" x "), Item("x", Loud(2))
print(x, y, x == Item("x"), x < y, sorted([y, x])[0].weight)
print(Child("c", extra=suspend(5)), replace(x, size=suspend(9)), asdict(Item("d", suspend(1), [suspend(2)])))
print({Key(Loud(1)): "found"}[Key(Loud(1))], Key(Loud(1)) in [Key(Loud(2)), Key(Loud(1))], hash(Key(Loud(1))) == hash(Key(Loud(1))))
try:
    Key(Loud(1)).b = suspend(5)
except AttributeError as e:
    print(type(e).__name__, e)
match y:
    case Item(name=n, weight=Loud(v=w)) if suspend(w) == 2:
        print("matched", n, w)
