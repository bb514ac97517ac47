# What is shown of an exception nobody catches: decorator fails.
def deco(f):
    raise TypeError('refused')

@deco
@staticmethod
def f():
    pass
