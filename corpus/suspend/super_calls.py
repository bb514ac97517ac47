try: suspend
except NameError: suspend = lambda value=None: value

# super() in methods, class methods, properties, __init__ chains and dunders.
class Base:
    def __init__(self, *parts):
        self.parts = suspend(list(parts))
    @classmethod
    def make(cls, *a):
        return suspend(cls)(*suspend(a))
    @property
    def size(self):
        return suspend(len(self.parts))
    def __repr__(self):
        return suspend(f"{type(self).__name__}({self.parts})")
    def __getitem__(self, i):
        return self.parts[suspend(i)]
    def greet(self, name=None):
        return f"hello {suspend(name)}"

class Left(Base):
    def __init__(self, *parts):
        super().__init__(*suspend(parts), suspend("left"))
    def greet(self, name=None):
        return suspend("L ") + super().greet(suspend(name))

class Right(Base):
    def __init__(self, *parts):
        suspend(super()).__init__(*parts, suspend("right"))
    def greet(self, name=None):
        return suspend("R ") + super().greet(name)

class Both(Left, Right):
    @classmethod
    def make(cls, *a):
        return super().make(suspend(0), *a)
    @property
    def size(self):
        return super().size * suspend(10)
    def __repr__(self):
        return "+" + super().__repr__()
    def __getitem__(self, i):
        return suspend(super().__getitem__(i)), i
    def all_greets(self):
        return [suspend(super(Both, self).greet(n)) for n in "ab"]

b = Both.make(1)
print(b, b.size, b[0], b[-1], b.greet(suspend("you")), b.all_greets())
print(super(Left, b).greet("x"), Both.__mro__[2].__name__, getattr(super(Both, b), suspend("size")))
