# What is shown of an exception nobody catches: stop iteration escapes.
def g():
    yield next(iter([]))

list(g())
