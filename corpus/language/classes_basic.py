# Attributes on class and instance, methods, and what they look like.
class Dog:
    """A dog."""
    kind = "canine"
    tricks = []

    def __init__(self, name):
        self.name = name

    def add(self, trick):
        self.tricks.append(trick)
        return self

    def rename(self, name="Rex"):
        self.name = name

a, b = Dog("Fido"), Dog("Buddy")
a.add("roll").add("sit")
print(b.tricks, a.tricks is Dog.tricks, a.kind)
a.kind = "wolf"
print(a.kind, b.kind, Dog.kind)
del a.kind
print(a.kind)
Dog.kind = "dog"
print(a.kind, b.kind)
b.rename()
print(b.name, a.__dict__, Dog.__name__, Dog.__doc__, Dog.__module__, Dog.__qualname__)
m = a.add
m("jump")
print(Dog.tricks, m.__name__, m.__self__ is a, m.__func__ is Dog.add)
Dog.bark = lambda self, n=1: "woof " * n + self.name
print(a.bark(), b.bark(2))
b.bark = lambda: "own"
print(b.bark(), vars(b).keys())
print(isinstance(a, Dog), isinstance(a, object), isinstance(1, Dog), type(a) is Dog, type(a).__name__)
for name in ("missing", "__nope__"):
    try:
        getattr(a, name)
    except AttributeError as e:
        print(e)
try:
    Dog.missing
except AttributeError as e:
    print(e)
try:
    del a.kind
except AttributeError as e:
    print(e)
print(hasattr(a, "name"), hasattr(Dog, "name"), getattr(a, "x", 3), str(Dog), repr(Dog))
