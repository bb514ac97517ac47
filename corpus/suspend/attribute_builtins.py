try: suspend
except NameError: suspend = lambda value=None: value

# getattr, setattr, hasattr, isinstance, issubclass, dir, vars and iter with two arguments.
class Meta(type):
    def __instancecheck__(cls, obj): return suspend(obj == "yes")
    def __subclasscheck__(cls, sub): return suspend(sub is int)
    def __getattr__(cls, name): return suspend(f"class {name}")
    def __len__(cls): return suspend(3)
    def __iter__(cls): return iter([suspend("m")])
    def __getitem__(cls, key): return suspend((cls.__name__, key))

class C(metaclass=Meta):
    def __class_getitem__(cls, item): return "not used"

class G:
    def __class_getitem__(cls, item): return suspend((cls.__name__, item))
    def __dir__(self): return suspend(["b", "a"])

print(isinstance("yes", C), isinstance("no", C), isinstance("yes", (int, C)), issubclass(int, C), issubclass(str, C))
print(C.anything, len(C), list(C), C["k"], G[suspend(int)], dir(G()))
values = [1, 2, 3, 0, 9]
print(list(iter(lambda: suspend(values.pop(0)), suspend(0))), values)

class Dyn:
    def __getattr__(self, name):
        if suspend(name).startswith("no"):
            raise AttributeError(suspend("none such"))
        return suspend(name.upper())

d = Dyn()
print(getattr(d, suspend("x")), getattr(d, "nope", suspend("default")), hasattr(d, "nothing"), hasattr(d, "thing"))
setattr(d, suspend("real"), suspend(1))
print(d.real, vars(d), callable(suspend(d)), type(suspend(d)).__name__, id(d) == id(suspend(d)))
try:
    getattr(d, "none")
except AttributeError as e:
    print(e)

class Num:
    def __round__(self, n=None): return suspend(("round", n))
    def __divmod__(self, o): return suspend(("divmod", o))
    def __rdivmod__(self, o): return suspend(("rdivmod", o))
    def __pow__(self, e, m=None): return suspend(("pow", e, m))
    def __abs__(self): return suspend("abs")
    def __reversed__(self): return suspend(["reversed"])
    def __bytes__(self): return suspend(b"bytes")
    def __complex__(self): return suspend(2j)
    def __call__(self, *a): return suspend(a)
    def __format__(self, s): return suspend(f"<{s}>")

n = Num()
print(round(n), round(n, 1), divmod(n, 2), divmod(2, n), pow(n, 2), pow(n, 2, 3), abs(n), reversed(n), bytes(n), complex(n), n(1, 2), format(n, "x"), f"{n:{suspend('spec')}}")
