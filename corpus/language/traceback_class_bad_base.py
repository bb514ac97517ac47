# What is shown of an exception nobody catches: class bad base.
class A(1): pass
