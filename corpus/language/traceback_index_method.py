# What is shown of an exception nobody catches: index method.
class I:
    def __index__(self): raise OverflowError('too big')

[1, 2, 3][I()]
