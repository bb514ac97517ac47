# What is shown of an exception nobody catches: assert plain.
x = 3
assert x == 4
