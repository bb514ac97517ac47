# PEP 695 generics, type aliases, and annotations evaluated when asked for.
def first[T](items: list[T]) -> T:
    return items[0]

class Box[T]:
    def __init__(self, item: T): self.item = item
    def get(self) -> T: return self.item
    def __repr__(self): return f"Box({self.item!r})"

class Pair[K, V](Box[K]):
    def __init__(self, k: K, v: V):
        super().__init__(k)
        self.v = v

type Vector = list[float]
type Tree[T] = T | list[Tree[T]]

print(first([1, 2]), Box(3), Box[int](4).get(), Pair("a", 1).get(), Pair[str, int]("b", 2).v)
print(first.__type_params__, Box.__type_params__, Pair.__type_params__, Vector, Vector.__name__, Vector.__value__)
print(Tree.__type_params__, Box[int], type(Vector).__name__, type(first.__type_params__[0]).__name__)

def bounded[T: int, *Ts, **P](x: T, *rest: *Ts) -> T: return x
print(bounded(1, 2), bounded.__type_params__, bounded.__type_params__[0].__bound__)

def forward(a: Undefined, b: "text" = 1) -> Other: return a, b
print(forward(5))

class Later:
    field: Unknown
    known: int = 3

print(Later.known, first.__annotations__["return"])
try:
    Later.__annotations__
except NameError as e:
    print(e)
class Known:
    a: int
    b: str = "b"
    c: list[int] = []
print(Known.__annotations__, Known().b)
total: int = 0
for i in range(3):
    total += i
print(total)
