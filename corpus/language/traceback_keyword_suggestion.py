# What is shown of an exception nobody catches: keyword suggestion.
def f(first, second): pass
f(first=1, secnd=2)
