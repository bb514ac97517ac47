try: suspend
except NameError: suspend = lambda value=None: value

# Functions run by map and filter, as they are consumed.
log = []

def double(x):
    log.append(("double", x))
    return suspend(x * 2)

m = map(double, [1, 2, 3])
print(log)
print(next(m), log)
print(list(m))
print(list(map(suspend, "abc")))
print(list(map(lambda a, b: suspend(a) + suspend(b), [1, 2, 3], (10, 20))))
print(list(filter(lambda n: suspend(n) % 2, range(7))))
print(list(filter(None, map(suspend, [0, 1, "", "x", None]))))
print(list(filter(lambda p: p[1] > 1, map(lambda kv: suspend(kv), {"a": 1, "b": 2}.items()))))

def source(n):
    for i in range(n):
        yield suspend(i)

print(list(map(double, source(3))))
print(list(map(lambda f: f(suspend(3)), [abs, lambda x: suspend(-x), str])))
print(list(map(pow, source(4), source(4))))
print(tuple(filter(suspend, map(suspend, source(3)))))
for x in map(double, filter(lambda n: suspend(n > 1), source(4))):
    print("got", suspend(x))
