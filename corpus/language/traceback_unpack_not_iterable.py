# What is shown of an exception nobody catches: unpack not iterable.
def f():
    (a, b), c = 1, 2

f()
