"""A generator's next, asked for by hand and by a loop."""

def numbers():
    i = 0
    while True:
        yield i
        i += 1

def by_hand(n):
    g = numbers()
    t = 0
    for _ in range(n):
        t += next(g)
    return t

def by_loop(n):
    t = 0
    for x in numbers():
        t += x
        if x == n:
            return t

print(by_hand(300000), by_loop(300000))
