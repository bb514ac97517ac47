# What is shown of an exception nobody catches: dict comprehension.
print({k: 1 // k for k in (2, 1, 0)})
