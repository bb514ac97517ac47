# Methods, super(), a property and a class method on the way to the error.
class Base:
    limits = {"small": 10}

    @classmethod
    def limit(cls, kind):
        return cls.limits[kind]

    def total(self):
        return self.n * self.limit(self.kind)

class Child(Base):
    def __init__(self, n, kind):
        self.n, self.kind = n, kind

    @property
    def cost(self):
        return super().total() + 1

    def __str__(self):
        return f"{self.kind}: {self.cost}"

print(Child(2, "small"))
print(Child(2, "large"))
