# __getattr__, __getattribute__, __setattr__, __delattr__, descriptors and lookup order.
class Data:
    def __init__(self, name=None): self.name = name
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, cls):
        if obj is None: return self
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value): obj.__dict__[self.name] = value * 2
    def __delete__(self, obj): del obj.__dict__[self.name]

class NonData:
    def __get__(self, obj, cls): return f"nondata {obj is None} {cls.__name__}"

class C:
    d = Data()
    n = NonData()
    plain = "class"
    def __getattr__(self, name):
        if name.startswith("dyn_"): return name[4:]
        raise AttributeError(f"no {name} here")

c = C()
print(c.d, type(C.d).__name__, c.n, C.n)
c.d = 4
c.n = "instance wins"
print(c.d, c.n, c.__dict__, c.dyn_x)
del c.d
print(c.d)
try:
    c.unknown
except AttributeError as e:
    print(e)
print(hasattr(c, "dyn_"), hasattr(c, "zzz"), getattr(c, "zzz", None))

class Frozen:
    def __init__(self): object.__setattr__(self, "x", 1)
    def __setattr__(self, name, value): raise AttributeError(f"frozen: {name}={value}")
    def __delattr__(self, name): raise AttributeError(f"frozen: {name}")
    def __getattribute__(self, name):
        if name == "secret": return "revealed"
        return object.__getattribute__(self, name)

f = Frozen()
for act in (lambda: setattr(f, "x", 2), lambda: delattr(f, "x"), lambda: print(f.x, f.secret)):
    try:
        act()
    except AttributeError as e:
        print(e)

class Slots:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1

s = Slots()
for act in (lambda: print(s.a), lambda: s.b, lambda: setattr(s, "c", 1), lambda: s.__dict__):
    try:
        act()
    except AttributeError as e:
        print(e)
