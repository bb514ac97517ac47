# What is shown of an exception nobody catches: conditional expression.
x = 0
y = 1 if x else (2 / x
                 if not x else 3)
