# Positional arguments, with stars or not, are evaluated before those of keywords, wherever they stand.
def shown(value):
    print("evaluated", value)
    return value


def f(*args, **keywords):
    print(args, sorted(keywords.items()))


f(k=shown("k"), *shown([1, 2]))
f(shown(0), k=shown("k"), *shown((1, 2)), l=shown("l"))
f(k=shown("k"), *shown([1]), *shown([2]), **shown({"z": 3}))


class Meta(type):
    def __new__(mcls, name, bases, namespace, **keywords):
        print(name, [base.__name__ for base in bases], keywords)
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)


class Base(metaclass=Meta):
    pass


class Derived(option=shown(1), *shown([Base])):
    pass


class Late:
    def __init__(self, values):
        self.values = values

    def __iter__(self):
        print("iterated")
        return iter(self.values)


f(*Late([1, 2]), k=shown("after"))
f(*Late([1, 2]))
f(shown("before"), *Late([1, 2]), k=shown("after"))
f(*range(3), *"ab", **{"x": 1}, **{"y": 2})


class Pairs:
    def __init__(self, **entries):
        self.entries = entries

    def keys(self):
        print("keys")
        return self.entries.keys()

    def __getitem__(self, key):
        print("item", key)
        return self.entries[key]


f(a=1, **Pairs(b=2, c=3), d=4)
many = {f"name{i}": i for i in range(40)}
f(a=1, **many, **{"z": 0})
for keywords in ({"a": 2}, Pairs(b=1, a=2), {1: 2}, 3, [("a", 1)], {"b": 1, 2: 3}):
    try:
        f(a=1, **keywords)
    except TypeError as error:
        print(error)
for star in (1, None, 2.5):
    for call in (lambda: f(*star), lambda: f(1, *star), lambda: f(*star, k=shown("k"))):
        try:
            call()
        except TypeError as error:
            print(error)
try:
    f(**many, **many)
except TypeError as error:
    print(error)


def wrapper(function):
    def inner(*args, **keywords):
        return function(*args, **keywords)

    return inner


@wrapper
def g(a, b=2, *rest, c=3, **more):
    return a, b, rest, c, more


print(g(1), g(1, c=4), g(1, 2, 3, c=5, d=6), g(a=1, b=3, e=7))
try:
    g(1, a=2)
except TypeError as error:
    print(error)
