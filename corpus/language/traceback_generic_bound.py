# What is shown of an exception nobody catches: generic bound.
def f[T: undefined](x: T): return x

print(f(1))
f.__type_params__[0].__bound__
