# What is shown of an exception nobody catches: generator expression.
total = sum(1 / n for n in (2, 1, 0))
