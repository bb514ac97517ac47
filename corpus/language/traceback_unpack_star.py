# What is shown of an exception nobody catches: unpack star.
a, *b, c = [1]
