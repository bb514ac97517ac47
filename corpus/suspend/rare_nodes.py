try: suspend
except NameError: suspend = lambda value=None: value

# Suspensions inside nodes that few programs have.
exec(compile("suspend(5)\nsuspend([1]).copy()" if False else "suspend(5)", "<shown>", "single"), {"suspend": suspend})

class Shown:
    def __repr__(self): return suspend("shown by its own repr")

exec(compile("Shown()", "<shown>", "single"), globals())

class Point:
    __match_args__ = ("x",)
    @property
    def x(self): return suspend(1)

match [Point()]:
    case [Point(1) as p]: print("as", type(p).__name__)

deep = "suspend(1)"
for _ in range(150): deep = f"[{deep}]"
print(eval(deep, {"suspend": suspend}) == eval(deep.replace("suspend(1)", "1")))
deep = "suspend(1)"
for i in range(150): deep = f"(1 + {deep})"
print(eval(deep, {"suspend": suspend}))

class Base:
    @property
    def value(self): return suspend("from the base")
    def __getattr__(self, name): return suspend(f"made {name}")

class Derived(Base):
    def read(self): return super().value

print(Derived().read())

class Generic[T](suspend(Base)):
    pass

def bounded[T](x: T, y=suspend(2)): return suspend(y)

print(Generic.__mro__[1].__name__, bounded(1))

class Namespace(dict):
    def __setitem__(self, key, value): super().__setitem__(key, suspend(value))
    def __getitem__(self, key): return suspend(super().__getitem__(key))
    def __delitem__(self, key):
        suspend()
        super().__delitem__(key)

space = Namespace()
exec("x = 1\ny = x + 1\ndef f(): return 1\nfor z in (1, 2): pass\nimport math as m\ndel z\n(w := 5)\nif x: v: int = 3", {}, space)
print(sorted(space))

class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases): return Namespace()

class Made(metaclass=Meta):
    a = 1
    b = a + 1
    if b: c: int = 2

print(Made.a, Made.b, Made.__annotations__)

class Once:
    def __iter__(self):
        yield suspend(7)

only, = Once()
[only_too] = Once()
print(only, only_too)

class Group(ExceptionGroup):
    def derive(self, excs): return Group(self.message, suspend(excs))

def handle(*kinds):
    try:
        try: raise Group("g", [ValueError(suspend(1)), TypeError(2), KeyError(3)])
        except* suspend(ValueError) as e: print("values", suspend(len(e.exceptions)))
        except* TypeError: print("types", suspend(2))
    except* KeyError as e: print("keys", suspend(repr(e.exceptions)))
    try: pass
    except* OSError: print("never")
    else: print(suspend("else of except*"))

handle()

def starred(*args: *suspend([int])): pass

print(starred.__annotations__)

real_super = super

def super(*args): return suspend("another super")

class Shadowed(Base):
    def read(self): return super()

print(Shadowed().read())
