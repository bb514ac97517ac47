# type as a constructor, metaclasses, __prepare__, __init_subclass__, __class_getitem__, __instancecheck__.
A = type("A", (), {"x": 1, "hi": lambda self: f"hi {self.x}"})
B = type("B", (A,), dict(y=2))
print(A().hi(), B().x, B.__mro__[1] is A, type(A), type(type), A.__name__)

class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, kw)
        return {"injected": 7}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")])
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.registry = kw.get("tag", "none")
    def __call__(cls, *a):
        print("call", cls.__name__, a)
        return super().__call__(*a)
    def __getattr__(cls, name): return f"class attr {name}"
    def __len__(cls): return 42
    def __iter__(cls): return iter("it")
    def __contains__(cls, x): return x == 3
    def __instancecheck__(cls, obj): return obj == "instance"
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    @property
    def upper(cls): return cls.__name__.upper()

class C(metaclass=Meta, tag="T"):
    def method(self): return "m"

class D(C): pass

print(C().method(), C.injected, C.registry, D.registry, C.anything, len(C), list(C), 3 in C, C, D.upper)
print(isinstance("instance", C), isinstance(5, C), type(D) is Meta, type(C()).__name__)
try:
    D().upper
except AttributeError as e:
    print(e)

class Plugin:
    plugins = []
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.plugins.append((cls.__name__, name))
    def __class_getitem__(cls, item): return (cls.__name__, item)

class P1(Plugin, name="one"): pass
class P2(P1): pass
print(Plugin.plugins, Plugin[int], P2["k", 1])
try:
    class P3(Plugin, bogus=1): pass
except TypeError as e:
    print(e)
