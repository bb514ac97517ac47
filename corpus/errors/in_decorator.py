# The wrapper's frame stands between the caller and the function.
def checked(*kinds):
    def decorate(f):
        def wrapper(*args):
            for arg, kind in zip(args, kinds):
                if not isinstance(arg, kind):
                    raise TypeError(f"{f.__name__} wants {kind.__name__}, not {arg!r}")
            return f(*args)
        return wrapper
    return decorate

@checked(int, str)
def repeat(n, text):
    return text * n

print(repeat(2, "ab"))
try:
    repeat("ab", 2)
except TypeError as e:
    print(e)

@checked(int)
def invert(n):
    return 1 / n

print(invert(4))
print(invert(0))
