# What is shown of an exception nobody catches: assert message.
x = 3
assert x == 4 or \
    x == 5, f'x is {x}'
