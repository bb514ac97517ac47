# Errors raised in operators, subscripts, iteration and repr of own classes.
class Vec:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        if len(self.parts) != len(other.parts):
            raise ValueError(f"lengths differ: {len(self)} and {len(other)}")
        return Vec(*(a + b for a, b in zip(self, other)))

    def __len__(self):
        return len(self.parts)

    def __iter__(self):
        return iter(self.parts)

    def __getitem__(self, i):
        return self.parts[i]

    def __repr__(self):
        return "Vec(" + ", ".join(repr(p) for p in self) + ")"

a, b = Vec(1, 2), Vec(3, 4)
print(a + b, (a + b)[1])
try:
    a[7]
except IndexError as e:
    print(e)
print([a + b, a + Vec(1, 2, 3)])
