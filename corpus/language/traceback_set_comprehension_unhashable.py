# What is shown of an exception nobody catches: set comprehension unhashable.
print({[x] for x in range(2)})
