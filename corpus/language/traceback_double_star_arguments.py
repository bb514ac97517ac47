# What is shown of an exception nobody catches: double star arguments.
def f(**k): pass

f(a=1, **{'a': 2})
