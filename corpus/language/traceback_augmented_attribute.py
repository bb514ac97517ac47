# What is shown of an exception nobody catches: augmented attribute.
class A: n = None
A.n += 1
