# What is shown of an exception nobody catches: decorator argument.
@undefined_decorator(1)
def f(): pass
