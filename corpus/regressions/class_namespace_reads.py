# What a class body asks of its namespace before its first statement.
class Log(dict):
    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)
    def __setitem__(self, key, value):
        print("set", key, value if isinstance(value, (int, str)) else type(value).__name__)
        super().__setitem__(key, value)
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return mcls.make()
    def __new__(mcls, name, bases, ns, **kw):
        return super().__new__(mcls, name, bases, dict(ns))
class A(metaclass=type("M", (Meta,), {"make": Log})):
    "doc"
    x = 1
    def f(self): return __class__
    y = x
print(A.__module__, A.y)
class Named(Log):
    def __getitem__(self, key):
        if key == "__name__":
            return "elsewhere"
        return super().__getitem__(key)
class B(metaclass=type("M", (Meta,), {"make": Named})):
    z = 1
print(B.__module__)
for thing in ("text", [1], (), 3):
    try:
        class C(metaclass=type("M", (Meta,), {"make": lambda thing=thing: thing})):
            pass
    except TypeError as error:
        print(type(error).__name__, error)
class Broken(dict):
    def __getitem__(self, key):
        raise ValueError(key)
try:
    class D(metaclass=type("M", (Meta,), {"make": Broken})):
        pass
except ValueError as error:
    print(repr(error), error.__traceback__.tb_next.tb_lineno)
