"""A tree gone through by yield from."""

class Tree:

    def __init__(s, v):
        s.v = v
        s.l = s.r = None

    def add(s, v):
        n = s
        while True:
            if v < n.v:
                if n.l is None:
                    n.l = Tree(v)
                    return
                n = n.l
            else:
                if n.r is None:
                    n.r = Tree(v)
                    return
                n = n.r

    def __iter__(s):
        if s.l:
            yield from s.l
        yield s.v
        if s.r:
            yield from s.r
t = Tree(50000)
x = 1
for i in range(8000):
    x = (x * 1103515245 + 12345) % 2147483648
    t.add(x % 100000)
print(sum((1 for _ in t)), sum(t) % 1000007, list(t)[:3])
