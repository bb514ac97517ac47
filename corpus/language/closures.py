# Cells: shared, late bound, rebound with nonlocal, and several levels deep.
def counter(start=0):
    n = start
    def up(by=1):
        nonlocal n
        n += by
        return n
    def down():
        nonlocal n
        n -= 1
        return n
    def read():
        return n
    return up, down, read

up, down, read = counter(10)
print(up(), up(5), down(), read())
other, _, other_read = counter()
print(other(), read(), other_read())

late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])

def outer():
    x = "outer"
    def middle():
        def inner():
            return x
        return inner
    x = "changed"
    return middle()

print(outer()())

def levels(a):
    def two(b):
        def three(c):
            nonlocal a, b
            a, b = a + c, b * c
            return a, b, c
        return three
    return two

t = levels(1)(2)
print(t(3), t(3), t(1))
print(t.__closure__ is not None, t.__code__.co_freevars, len(t.__closure__), t.__closure__[0].cell_contents)

def unbound():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    later = 5
    return inner()

print(unbound())
