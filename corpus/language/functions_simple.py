# Calls, defaults, keywords and return values: the plain things.
def greet(name, greeting="Hello", punctuation="!"):
    return greeting + ", " + name + punctuation

print(greet("Ann"))
print(greet("Bob", "Hi"))
print(greet("Cy", punctuation="?"))
print(greet(greeting="Yo", name="Di"))

def nothing():
    pass

print(nothing())

def early(n):
    if n < 0:
        return "negative"
    for i in range(n):
        if i * i > n:
            return i
    return None

print(early(-1), early(0), early(10), early(50))

def many(*args, **kwargs):
    return len(args), sorted(kwargs)

print(many(), many(1, 2), many(1, a=2, b=3))

def apply(f, *args):
    return f(*args)

print(apply(max, 3, 9, 4), apply(lambda x: x + 1, 1), apply(greet, "Ed"))

def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)

print([factorial(n) for n in range(8)])

def outer(x):
    def inner(y):
        return x + y
    return inner

add5 = outer(5)
print(add5(1), add5(10), outer(1)(2))
