# What typing gives at run time: generics, protocols, NamedTuple, TypedDict, and the no-ops.
from typing import *

def f(a: Optional[int], b: Union[str, list[int]] = "x", *, c: Callable[[int], str] = str) -> Any: return a, b, c(1)
print(f(1), Optional[int], Union[int, str], List[int], Dict[str, int], Callable[[int], str], Tuple[int, ...], Any, Literal["a", 1], Union[int, None] == Optional[int], List)
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, x: T) -> "Stack[T]":
        self.items.append(x)
        return self
print(Stack[int]().push(1).push(2).items, Stack[int], T, Stack.__parameters__, get_origin(list[int]), get_args(dict[str, int]), get_type_hints(f)["a"])
class Point(NamedTuple):
    x: int
    y: int = 0
    def norm(self): return self.x + self.y
p = Point(1)
print(p, p.norm(), p._replace(y=5), Point._fields, p == (1, 0), Point.__annotations__, [*p])
class Movie(TypedDict, total=False):
    name: str
    year: int
m: Movie = {"name": "x"}
print(m, Movie(name="y", year=1), type(Movie(name="z")), Movie.__annotations__, Movie.__total__)
class HasLen(Protocol):
    def __len__(self) -> int: ...
@runtime_checkable
class Closer(Protocol):
    def close(self): ...
class File:
    def close(self): pass
print(isinstance(File(), Closer), isinstance(5, Closer))
UserId = NewType("UserId", int)
print(UserId(5), UserId.__name__, cast(str, 5), TYPE_CHECKING, Final, ClassVar[int])
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
@final
class Last: pass
class Self1:
    def me(self) -> Self: return self
print(g("s"), Last.__name__, type(Self1().me()).__name__, Annotated[int, "meta"], get_args(Annotated[int, "meta"]), assert_type(1, int), Iterable[int], Sequence[str])
def never() -> NoReturn: raise ValueError("never")
for h in (lambda: List[int, str], lambda: isinstance([], List[int]), lambda: HasLen(), lambda: Optional[int, str], lambda: Any(), lambda: assert_never(5), lambda: Literal, lambda: never()):
    try:
        print(h())
    except Exception as e:
        print(type(e).__name__, str(e)[:60])
