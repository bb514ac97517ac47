# What is shown of an exception nobody catches: default argument.
def f(x=1 / 0): pass
