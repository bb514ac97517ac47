# Generic functions, classes and aliases: type parameters, bounds, defaults, scopes, laziness.
try: suspend
except NameError: suspend = lambda value=None: value

def first[T](items: list[T]) -> T: return suspend(items[0])
class Stack[T: (int, str), *Ts, **P]:
    item: T
    def push[U = int](self, x: T, y: U) -> tuple[T, U]: return x, y
type Pair[A, B = str] = tuple[A, B]
type Rec = list[Rec] | None
print(first([1]), first.__type_params__, first.__annotations__, Stack.__type_params__, Stack.__parameters__, Stack.push.__type_params__)
T, Ts, P = Stack.__type_params__
print(T.__constraints__, T.__bound__, type(Ts).__name__, type(P).__name__, T.__name__, repr(Ts), repr(P), T.__default__, Stack.push.__type_params__[0].__default__)
print(Pair, Pair.__value__, Pair.__type_params__, Pair[int], Pair[int, bool].__args__, Rec.__value__, Pair.__name__, type(Pair).__name__)
print(Stack.__orig_bases__, Stack.__mro__[1].__name__, Stack.__annotations__)
type Lazy = undefined_for_now
try: Lazy.__value__
except NameError as e: print(e)
undefined_for_now = int
print(Lazy.__value__)
def bounded[T: suspend(int)](x: T): return T.__bound__
print(bounded(1), bounded.__type_params__[0].__bound__)
class Outer[T]:
    def method(self): return T
    class Inner[U]:
        def both(self): return T, U
    alias = list[T]
    if True: x: T = 1
print(Outer().method(), Outer.Inner().both(), Outer.alias, Outer[str]().method())
class Child[K](Outer[K], dict[K, int]): pass
print(Child.__orig_bases__, Child.__parameters__, Child[str].__args__, Child({'a': 1}))
T = 'module T'
def shadow[T](): return T
print(shadow(), T)
def attempt(f):
    try: print(f())
    except TypeError as e: print(e)
attempt(lambda: Pair[int, str, bool])
attempt(lambda: first[int])
attempt(lambda: isinstance(1, Pair))
async def co[T](x: T): return T
def gen[T](x: T): yield T
print(co.__type_params__, next(gen(1)), (lambda: 0).__type_params__)
