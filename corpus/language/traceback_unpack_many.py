# What is shown of an exception nobody catches: unpack many.
for a, b in [(1, 2), (3, 4, 5)]:
    print(a, b)
