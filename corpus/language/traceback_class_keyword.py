# What is shown of an exception nobody catches: class keyword.
class A(metaclass=5): pass
