# What is shown of an exception nobody catches: annotation.
def f(x: undefined) -> 1 / 0: pass

print(f.__name__)
f.__annotations__
