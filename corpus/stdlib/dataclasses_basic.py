# Fields, defaults, generated methods, frozen, order, inheritance, slots and the helpers.
from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, FrozenInstanceError, KW_ONLY, InitVar, make_dataclass
from typing import ClassVar

@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list[str] = field(default_factory=list)
    count: ClassVar[int] = 0
    secret: str = field(default="hidden", repr=False, compare=False)
    doubled: float = field(init=False)
    def __post_init__(self): self.doubled = self.price * 2
a, b = Item("fig", 1.5), Item("fig", 1.5, secret="other")
a.tags.append("x")
print(a, b, a == b, a != b, a == Item("fig", 1.5, ["x"]), a == "fig", Item.count, [f.name for f in fields(Item)], is_dataclass(a), is_dataclass(Item), is_dataclass(5))
print(asdict(a), astuple(b), replace(b, name="kiwi", price=4), Item.__match_args__, hasattr(Item, "price"), hasattr(Item, "name"), Item.__doc__)

@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
v = Version(1, 2)
print(sorted([Version(2), v, Version(1)]), v < Version(1, 3), v >= v, hash(v) == hash(Version(1, 2)), {v: "k"}[Version(1, 2)], max(Version(1), Version(0, 9)))
for f in (lambda: setattr(v, "major", 5), lambda: delattr(v, "major"), lambda: setattr(v, "other", 1)):
    try:
        f()
    except FrozenInstanceError as e:
        print(e, isinstance(e, AttributeError))

@dataclass
class Base:
    x: int
    y: int = 1
@dataclass
class Child(Base):
    z: int = 2
    y: int = 10
    _: KW_ONLY
    flag: bool = False
    scale: InitVar[int] = 1
    def __post_init__(self, scale): self.x *= scale
print(Child(1), Child(1, 2, 3, flag=True, scale=5), [f.name for f in fields(Child)], isinstance(Child(1), Base), Base(1) == Child(1))
@dataclass(slots=True, eq=False, repr=False, kw_only=True)
class Slim:
    a: int
    b: list = field(default_factory=lambda: [1])
s = Slim(a=1)
print(s.a, s.b, s == Slim(a=1), hasattr(s, "__dict__"), Slim.__slots__)
M = make_dataclass("M", ["p", ("q", int, 5)])
print(M(1), M(1, 2).q, repr(replace(M(1), q=9)))
@dataclass
class Tree:
    value: int
    kids: list["Tree"] = field(default_factory=list)
print(Tree(1, [Tree(2), Tree(3, [Tree(4)])]), asdict(Tree(1, [Tree(2)])))
match v:
    case Version(major=1, minor=m): print("minor", m)
for f in (lambda: Item(), lambda: Item("a", 1, [], "s", 5), lambda: Item(nope=1), lambda: Slim(1), lambda: Child(1, 2, 3, True), lambda: hash(a), lambda: Base(1) < Base(2), lambda: v < 5, lambda: dataclass(type("B", (), {"__annotations__": {"x": list}, "x": []})), lambda: replace(a, doubled=1), lambda: asdict(5), lambda: fields(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
