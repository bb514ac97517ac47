# What is shown of an exception nobody catches: unpack few.
a, b, c = [1,
           2]
