# Overriding, super(), multiple inheritance and the order of resolution.
class A:
    def __init__(self): self.log = ["A"]
    def who(self): return "A"
    def chain(self): return ["A"]

class B(A):
    def __init__(self):
        super().__init__()
        self.log.append("B")
    def who(self): return "B" + super().who()
    def chain(self): return ["B"] + super().chain()

class C(A):
    def __init__(self):
        super().__init__()
        self.log.append("C")
    def chain(self): return ["C"] + super().chain()

class D(B, C):
    def __init__(self):
        super().__init__()
        self.log.append("D")
    def who(self): return super(B, self).who() + "!"
    def chain(self): return ["D"] + super().chain()

d = D()
print(d.log, d.who(), d.chain())
print([k.__name__ for k in D.__mro__], D.__bases__ == (B, C), A.__bases__, D.mro() == list(D.__mro__))
print(issubclass(D, A), issubclass(A, D), issubclass(D, (int, C)), isinstance(d, (str, B)))
print(sorted(c.__name__ for c in A.__subclasses__()))
print(A.who(d), B.chain(d), super(D, d).chain())

class E(D):
    pass

print(E().chain(), E().log, E.__base__.__name__)
try:
    class Bad(A, B): pass
except TypeError as e:
    print(str(e).split("\n")[0])
try:
    class Worse(A, A): pass
except TypeError as e:
    print(e)
try:
    class Int(5): pass
except TypeError as e:
    print(type(e).__name__)
try:
    class NoBool(bool): pass
except TypeError as e:
    print(e)
