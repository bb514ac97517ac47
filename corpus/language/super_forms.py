# super() in class methods, static attributes, nested functions, properties and with arguments.
class Base:
    tag = "base"
    @classmethod
    def make(cls): return f"make {cls.__name__}"
    @staticmethod
    def st(x): return x + 1
    @property
    def p(self): return "p of base"
    def greet(self, name="you"): return f"hello {name}"
    def __getitem__(self, i): return i
    def __repr__(self): return "Base()"

class Child(Base):
    tag = "child"
    @classmethod
    def make(cls): return "child " + super().make()
    @staticmethod
    def st(x): return Base.st(x) * 10
    @property
    def p(self): return "child, " + super().p
    def greet(self, *args, **kw):
        def inner():
            return super(Child, self).greet(*args, **kw)
        return inner() + "!"
    def tags(self): return self.tag, super().tag
    def __getitem__(self, i): return [super().__getitem__(i)]
    def __repr__(self): return super().__repr__() + "+"
    def listed(self): return [super(Child, self).greet(n) for n in "ab"]

c = Child()
print(Child.make(), c.make(), Child.st(1), c.p, c.greet(), c.greet(name="me"), c.tags(), c[3], c, c.listed())
print(super(Child, Child).make(), super(Child, c).greet("x"))
try:
    super(Child, c).nope
except AttributeError as e:
    print(e)
try:
    super(Child, 5).greet()
except TypeError as e:
    print(e)

def outside(self):
    return super().greet()

Child.outside = outside
try:
    c.outside()
except RuntimeError as e:
    print(e)
print(Child.__mro__[0].__name__, type(super(Child, c)).__name__)
class Cls:
    def m(self): return __class__.__name__
print(Cls().m())
