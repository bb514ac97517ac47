try: suspend
except NameError: suspend = lambda value=None: value

# Annotations, type parameters, type aliases and decorators evaluated with calls.
def f(a: suspend(int), b: suspend("later") = suspend(1)) -> suspend(None):
    return suspend(a) + b

print(f(2), f.__annotations__)

class C:
    x: suspend(str) = suspend("x")
    y: suspend(list)[suspend(int)]
    def m[T: suspend(int)](self, v: T) -> T:
        return suspend(v)

print(C.__annotations__, C().m(5), C.m.__type_params__[0].__bound__)
type Alias[T] = suspend(dict)[str, T]
print(Alias.__value__, Alias.__name__)

class Box[T = suspend(float)]:
    def __init__(self, item: T): self.item = suspend(item)

print(Box(1).item, Box[int](2).item, Box.__type_params__[0].__default__)
n: suspend(int) = suspend(7)
print(n)

def local():
    v: suspend("never evaluated") = suspend(3)
    return v

print(local())

def broken(a: suspend(1) / 0): return suspend("fine until asked")

print(broken(1))
try:
    broken.__annotations__
except ZeroDivisionError as e:
    print(e)
