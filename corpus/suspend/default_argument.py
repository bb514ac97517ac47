try: suspend
except NameError: suspend = lambda value=None: value

# Defaults are evaluated once, in order, when the function is made.
def f(a, b=suspend(1), *rest, c=suspend(2), d=suspend([]), **others):
    d.append(a)
    return a, b, rest, c, list(d), others

print(f(0))
print(f(1, 2, 3, c=4, e=5))
print(f.__defaults__, f.__kwdefaults__)
g = lambda x=suspend("x"), *, y=suspend("y"): suspend(x + y)
print(g(), g("1"), g(y="2"))
makers = []
for i in range(3):
    def make(n=suspend(i)):
        return n
    makers.append(make)
print([m() for m in makers])

def outer():
    local = suspend(10)
    def inner(x, y=suspend(local) + 1, *, z=suspend(local) + 2):
        return x, y, z
    return inner

print(outer()(0), outer()(0, 0, z=0))
