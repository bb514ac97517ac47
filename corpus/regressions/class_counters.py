# Class attributes that are replaced again and again are always seen as they are now.
class Base:
    count = 0
    label = "a"
    def bump(self):
        Base.count += 1
        return self.count

class Derived(Base):
    pass

d, b = Derived(), Base()
seen = []
for i in range(5):
    seen.append((b.bump(), d.bump(), d.count, Derived.count, Base.count))
    if i == 2:
        Derived.count = 100
    if i == 3:
        del Derived.count
        Base.label = i
    seen.append((b.label, d.label))
print(seen)
Base.count = property(lambda self: "computed")
print(b.count, d.count)
Base.count = 7
print(b.count, d.count, d.bump())
Base.count = lambda self: "called"
print(b.count(), d.count())
d.count = "own"
Base.count = 9
print(b.count, d.count, Derived.count)
