# What is shown of an exception nobody catches: not callable.
x = [1, 2]
x(0)(1)
