"""Recursion by yield from."""

def walk(t):
    if isinstance(t, list):
        for x in t:
            yield from walk(x)
    else:
        yield t

def mk(d):
    return d if d == 0 else [mk(d - 1), mk(d - 1)]
t = mk(13)
print(sum(walk(t)), sum((1 for _ in walk(t))))
