# A class body that fails, inside a function.
def build(scale):
    class Config:
        unit = 10
        size = unit * scale
        sizes = [s for s in range(size)]
        label = "size " + size

        def show(self):
            return self.label
    return Config

print("building")
try:
    build("x")
except TypeError as e:
    print(e)
build(3)
