# What is shown of an exception nobody catches: boolean operators.
x = None
print(x is None and
      x.value or 5)
