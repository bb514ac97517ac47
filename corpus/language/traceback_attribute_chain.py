# What is shown of an exception nobody catches: attribute chain.
class A: pass
a = A()
a.b = A()
print(a.b.c.d)
