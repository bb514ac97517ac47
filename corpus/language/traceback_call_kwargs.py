# What is shown of an exception nobody catches: call kwargs.
def f(*, a, b): pass

f(a=1,
  c=2)
