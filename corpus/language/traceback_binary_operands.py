# What is shown of an exception nobody catches: binary operands.
def f(a, b):
    return (a
            + b * 2
            - len(a))

f([1], 2)
