# What is shown of an exception nobody catches: class body.
class A:
    x = 1
    class B:
        y = undefined
