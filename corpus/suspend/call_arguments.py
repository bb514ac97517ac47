try: suspend
except NameError: suspend = lambda value=None: value

# Positional, middle, keyword and starred arguments, and the function position.
def f(*args, **kwargs):
    return args, kwargs

print(f(1, suspend(2), 3))
print(f(suspend(1), 2, suspend(3), k=4, m=suspend(5), n=6))
print(f(*suspend([1, 2]), suspend(3), *suspend((4,)), **suspend({"a": 1}), b=suspend(2), **suspend({"c": 3})))
print(suspend(f)(suspend(1)), suspend([f])[suspend(0)](2))
print(f(f(suspend(1)), f(k=suspend(2))))
order = []

def note(x):
    order.append(x)
    return suspend(x)

note(f)(note("a"), *note(["b"]), key=note("c"), **note({"d": 1}))
print(order[1:])
print("a-b-c".split(suspend("-"), suspend(1)), "x".join(suspend(["1", "2"])))
print(max(1, suspend(5), 3), min(suspend([4, 2])), divmod(suspend(17), suspend(5)))
print([1, 2, 3].index(suspend(2)), "text".replace(suspend("t"), suspend("T"), 1), round(suspend(2.567), suspend(1)))
try:
    f(*[1], **suspend({1: 2}))
except TypeError as e:
    print(e)
try:
    f(a=suspend(1), **{"a": suspend(2)})
except TypeError as e:
    print(e)

class M:
    def m(self, *a, **k): return a, k

print(M().m(suspend(1), k=suspend(2)), getattr(M(), suspend("m"))(*suspend("ab")))
