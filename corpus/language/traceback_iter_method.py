# What is shown of an exception nobody catches: iter method.
class I:
    def __iter__(self): return self
    def __next__(self): raise RuntimeError('broken iterator')

a, b = I()
