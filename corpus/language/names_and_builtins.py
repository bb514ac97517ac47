# Shadowing builtins, restoring them, and names at every level.
def show(list):
    return [x for x in list]

print(show((1, 2)), list("ab"))
len = lambda x: "shadowed"
print(len([1, 2]))
del len
print(len([1, 2]))
str = "not a type"
try:
    str(5)
except TypeError as e:
    print(e)
del str
print(str(5))
import builtins
print(builtins.len is len, builtins.print is print, sorted(n for n in dir(builtins) if n.startswith("is")))

def local_builtin():
    sum = 0
    for i in range(3):
        sum += i
    return sum

print(local_builtin(), sum([1, 2]))
_ = "underscore"
__ = 5
_private = 1
CamelCase, snake_case, x1, é = 1, 2, 3, 4
print(_, __, _private, CamelCase + snake_case + x1 + é)
print(__name__, __doc__, type(__builtins__).__name__ in ("module", "dict"))
x = "global"
def f():
    return x
def g():
    x = "local"
    return f(), x
def h(x=x):
    return x
x = "changed"
print(f(), g(), h())
max, min = min, max
print(max(1, 2), min(1, 2))
del max, min
print(max(1, 2), min(1, 2))
try:
    undefined
except NameError as e:
    print(e, e.name)
class C:
    x = x + " in class"
    y = [x for _ in "1"]
print(C.x, C.y)
print("f" in dir(), "f" in globals(), "nothing" in globals(), sorted(k for k in vars(C) if not k.startswith("__")))
