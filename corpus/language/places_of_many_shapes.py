# One place in the code that instances of many classes pass: inherited attributes in the same slots, in others, overridden, replaced
# while they are known, deleted, behind properties and __slots__.
import random


class Base:
    def __init__(self, a):
        self.a = a
        self.b = 2 * a

    def total(self):
        return self.a + self.b

    def name(self):
        return "base"

    def grow(self):
        self.a += 1
        self.b = self.a * 2
        return self


def make(i):
    class Derived(Base):
        pass

    if i % 3 == 0:

        class Derived(Derived):
            def name(self):
                return "derived %d" % i

    if i % 4 == 1:

        class Derived(Derived):
            def __init__(self, a):
                self.first = a
                super().__init__(a)

    if i % 5 == 2:

        class Derived(Derived):
            __slots__ = ("c",)

            def __init__(self, a):
                super().__init__(a)
                self.c = a

    return Derived


class Alike:
    """Has the slots, is no relative."""

    def __init__(self, a):
        self.a = a
        self.b = 3

    def total(self):
        return -self.a

    name = Base.name
    grow = Base.grow


classes = [make(i) for i in range(9)] + [Alike, Base]
objects = [c(i) for i, c in enumerate(classes)]


def read(o):
    return o.a, o.b


def write(o, value):
    o.a = value
    o.b += 1


def call(o):
    return o.total(), o.name()


def rounds(n):
    random.seed(4)
    shown = []
    for _ in range(n):
        o = random.choice(objects)
        write(o, o.a + 1)
        o.grow()
        shown.append((read(o), call(o)))
    return shown


def checksum(shown):
    total = 0
    for (a, b), (t, name) in shown:
        total = (total * 31 + a * 7 + b * 3 + t + len(name)) % 1000003
    return total


print(checksum(rounds(400)))
for o in objects:
    print(type(o).__name__, read(o), call(o))

# A method that many inherit is replaced, then one of theirs.
Base.total = lambda self: self.a * 1000
print([o.total() for o in objects])
classes[1].total = lambda self: "own"
print([call(o) for o in objects])
del classes[1].total
print([call(o) for o in objects])

# A property over a slot that the places know.
classes[4].a = property(lambda self: "property", lambda self, value: self.__dict__.__setitem__("set", value))
print([read(o) for o in objects])
objects[4].a = 9
print(vars(objects[4]))
del classes[4].a
print([read(o) for o in objects])


# Attributes that go, and objects whose attributes are in a dict.
def get(o):
    try:
        return o.a
    except AttributeError as e:
        return str(e)


del objects[0].a
print([get(o) for o in objects])
objects[0].a = 5
vars(objects[3])["a"] = 6
print([get(o) for o in objects])
print(checksum(rounds(300)))


class Slotted:
    __slots__ = ("a", "b")


class Slots(Slotted):
    __slots__ = ()


slotted = [Slotted(), Slots(), Slotted()]
print([get(o) for o in slotted])
for o in slotted:
    o.a, o.b = 1, 2
print([get(o) for o in objects + slotted])
del slotted[1].a
print([get(o) for o in objects + slotted])


# What looks every attribute up itself stands among the others.
class Asks(Base):
    def __getattribute__(self, name):
        return "asked" if name == "a" else super().__getattribute__(name)


class Sets(Base):
    def __setattr__(self, name, value):
        super().__setattr__(name, value * 10)


more = [Base(1), Asks(1), Sets(1), Base(2), Asks(2), Sets(2)]
for _ in range(3):
    print([get(o) for o in more])
    for o in more[::2]:
        write(o, 3)
