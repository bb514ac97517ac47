try: suspend
except NameError: suspend = lambda value=None: value

# __call__, __getattr__, __getattribute__, __setattr__, __delattr__, __dir__.
class Proxy:
    def __init__(self, target): self.__dict__["target"] = target
    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(suspend(name))
        return suspend(getattr(self.target, name))
    def __setattr__(self, name, value): self.__dict__[name] = suspend((name, value))
    def __delattr__(self, name): print("del", suspend(name))
    def __call__(self, *args, **kw): return suspend(("called", args, kw))

p = Proxy([3, 1])
p.append(2)
p.sort()
print(p.target, p(1, suspend(2), k=suspend(3)), callable(p))
p.color = "red"
del p.color
print(p.color, hasattr(p, "nothing"), hasattr(p, "reverse"), getattr(p, "nope", suspend("dflt")))
try:
    p.nowhere
except AttributeError as e:
    print("AttributeError", e)
print(list(map(Proxy(0), "ab")), sorted("bca", key=Proxy(0)))

class Watch:
    a = 1
    def __getattribute__(self, name):
        print("get", suspend(name))
        return super().__getattribute__(name)
    def m(self): return suspend("m")

w = Watch()
print(w.a, w.m())
setattr(w, suspend("b"), suspend(2))
print(getattr(w, suspend("b")))
w.b += suspend(5)
print(w.b)
