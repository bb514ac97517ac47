# What is shown of an exception nobody catches: parentheses value.
x = (
    (1 + 2)
    * (3 / (4 - 4))
)
