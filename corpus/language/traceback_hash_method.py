# What is shown of an exception nobody catches: hash method.
class H:
    def __hash__(self): return 1 / 0

{H(): 1}
