# Class scope, name mangling, nested classes, and names that methods cannot see.
x = "module"

class C:
    x = "class"
    y = x + "!"
    def method(self): return x
    def own(self): return self.x
    class Inner:
        z = x
        def outer_x(self): return x
    def default(self, v=x): return v
    lam = lambda self: x
    gen = list(x for _ in range(1))
    __private = "mangled"
    def __hidden(self): return self.__private
    def reveal(self): return self.__hidden()
    _single = 1
    __dunder__ = "not mangled"

c = C()
print(c.method(), c.own(), C.y, C.Inner.z, C.Inner().outer_x(), c.default(), c.lam(), C.gen)
print(c.reveal(), c._C__private, hasattr(c, "__private"), c.__dunder__, [n for n in dir(C) if "private" in n])

def f():
    x = "function"
    class D:
        y = x
        def m(self): return x
        x = "class D"
        z = x
    return D

D = f()
print(D.y, D().m(), D.z)

class E:
    if True:
        branch = 1
    else:
        other = 2
    for i in range(3): pass
    try:
        1 / 0
    except ZeroDivisionError:
        handled = "yes"
    with_names = [n for n in ("a", "b")]
    def f(self): return i

print(E.branch, E.i, E.handled, hasattr(E, "other"), E.with_names)
try:
    E().f()
except NameError as e:
    print(e)
def g():
    class Local:
        def who(self): return type(self).__qualname__
    return Local
print(g()().who(), C.Inner.__qualname__, C.method.__qualname__, g().__name__)
class Sub(C):
    __private = "sub's own"
    def both(self): return self.__private, self._C__private
print(Sub().both(), Sub().reveal())
