# What is shown of an exception nobody catches: unbound.
def f():
    print(x)
    x = 1

f()
