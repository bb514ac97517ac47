# Function objects: attributes, defaults, annotations, identity and introspection.
def f(a, b: int = 2, *args: str, c: "later" = 3, **kw) -> float:
    """Doc of f."""
    local = a
    return local

print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__module__)
print(f.__annotations__)
f.count = 1
f.count += 1
print(f.count, f.__dict__, hasattr(f, "nothing"))
f.__defaults__ = (20,)
f.__name__ = "renamed"
print(f.__name__, (lambda: f)()(1), f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_name)

def mutable(x, acc=[]):
    acc.append(x)
    return acc

print(mutable(1), mutable(2), mutable(3, []), mutable.__defaults__)
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__, outer() is outer(), outer() == outer(), outer.__qualname__)
table = {"a": f, "b": len, "c": str.upper, "d": "x".join, "e": Exception}
print([type(v).__name__ for v in table.values()], table["c"]("up"), table["d"]("12"))
def early(n):
    if n: return "early"
print(early(1), early(0))
def multi(): return 1, 2
def nested_def(flag):
    if flag:
        def g(): return "flagged"
    else:
        def g(): return "not"
    return g()
print(multi(), nested_def(1), nested_def(0))
print((lambda a, b=1: a).__defaults__, print.__name__, len.__name__, [].append.__name__, str.join.__name__)
def shadow(list, str="s"): return list, str
print(shadow([1]))
def recursive(n): return [] if n == 0 else [n, *recursive(n - 1)]
print(recursive(5))
x: int = 5
y: str
print(x, "y" in globals())
try:
    y
except NameError as e:
    print(e)
