# What is shown of an exception nobody catches: super no arguments.
def f(): super().x

f()
