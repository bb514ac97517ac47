# What is shown of an exception nobody catches: sort key.
print(sorted([1, 'a', None], key=lambda x: x + 1))
