# What is shown of an exception nobody catches: setattr slots.
class A:
    __slots__ = ('x',)

a = A()
a.x = 1
a.y = 2
