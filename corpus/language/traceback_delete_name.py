# What is shown of an exception nobody catches: delete name.
def f():
    x = 1
    del x
    del x

f()
