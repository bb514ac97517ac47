try: suspend
except NameError: suspend = lambda value=None: value

# __get__, __set__, __delete__, __set_name__ of own descriptors.
class Typed:
    def __init__(self, kind): self.kind = suspend(kind)
    def __set_name__(self, owner, name):
        self.name = suspend(name)
        print("named", owner.__name__, name)
    def __get__(self, obj, cls):
        if obj is None:
            return suspend(self)
        print("get", self.name)
        return suspend(obj.__dict__[self.name])
    def __set__(self, obj, value):
        if not isinstance(suspend(value), self.kind):
            raise TypeError(f"{self.name} wants {self.kind.__name__}, not {suspend(value)!r}")
        obj.__dict__[self.name] = suspend(value)

class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, cls):
        print("computing", self.name)
        value = obj.__dict__[self.name] = suspend(self.f(obj))
        return value

class Item:
    price = Typed(int)
    label = Typed(suspend(str))
    def __init__(self, price, label): self.price, self.label = price, label
    @Lazy
    def total(self): return suspend(self.price) * 2
    @staticmethod
    def helper(x): return suspend(x)

i = Item(3, "fig")
i.price += suspend(4)
print(i.price, i.label, i.total, i.total, Item.price.name, Item.helper(suspend(1)))
try:
    i.label = suspend(5)
except TypeError as e:
    print(e)
class Bound:
    def __get__(self, obj, cls): return lambda *a: suspend((obj is not None, cls.__name__, a))
class Uses:
    method = Bound()
print(Uses().method(1), Uses.method(2), getattr(i, suspend("label")), setattr(i, "price", suspend(1)), vars(i))
