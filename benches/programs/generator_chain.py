"""Generators over generators, and send."""

def numbers(n):
    for i in range(n):
        yield i

def sq(it):
    for x in it:
        yield (x * x)

def odd(it):
    for x in it:
        if x & 1:
            yield x

def window(it, k):
    b = []
    for x in it:
        b.append(x)
        if len(b) == k:
            yield tuple(b)
            b.pop(0)
t = 0
for w in window(odd(sq(numbers(120000))), 3):
    t += w[0] + w[2]
print(t)

def co():
    t = 0
    while True:
        x = (yield t)
        t += x
c = co()
next(c)
for i in range(100000):
    r = c.send(i)
print(r)
