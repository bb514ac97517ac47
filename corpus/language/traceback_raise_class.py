# What is shown of an exception nobody catches: raise class.
class Custom(Exception): pass

def f(): raise Custom

f()
