# What is shown of an exception nobody catches: walrus.
if (n := 5) and (m := n / 0):
    pass
