# Lambdas in a chain, a sort key and a map.
compose = lambda f, g: lambda x: f(g(x))
half = lambda x: x / 2
length = lambda s: len(s)
f = compose(half, length)
print(f("four"))
print(list(map(lambda s: f(s), ["a", "bbb"])))
try:
    sorted([3, None, 1], key=lambda v: -v)
except TypeError as e:
    print(e)
print(max(["a", "bb", 5], key=lambda s: f(s) + 1))
