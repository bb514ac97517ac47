# Delegation: values, results, send, throw and close through several levels.
def inner():
    try:
        x = yield "a"
        print("inner got", x)
        y = yield "b"
        print("inner got", y)
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    finally:
        print("inner finally")
    return "inner result"

def middle():
    return (yield from inner())

def outer():
    result = yield from middle()
    print("outer has", result)
    yield from [1, 2]
    yield from "xy"
    rest = yield from (n for n in range(2))
    return rest

print(list(outer()))
g = outer()
print(next(g), g.send("S1"), g.throw(ValueError("V")))
g.close()
g = outer()
next(g)
g.close()
print(list(g))

def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item

print(list(flatten([1, [2, [3, [4]], 5], [], [[6]]])))

def numbers():
    total = 0
    for i in range(3):
        total += (yield i) or 0
    return total

def wrapper(out):
    out.append((yield from numbers()))

out = []
w = wrapper(out)
next(w); w.send(5); w.send(6)
try:
    w.send(7)
except StopIteration:
    print(out)

def bad():
    yield from 5

try:
    list(bad())
except TypeError as e:
    print(e)
