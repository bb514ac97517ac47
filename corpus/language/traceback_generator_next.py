# What is shown of an exception nobody catches: generator next.
def g():
    yield 1
    raise LookupError('in the generator')

for x in g():
    print(x)
