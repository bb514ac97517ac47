try: suspend
except NameError: suspend = lambda value=None: value

# Tuples written out as keys, pairs of locals, filters, zips and maps over what calls the host.
def keys():
    seen = {(1, 2), ("a", 1.0)}
    grid = {(0, 1): "right", (1, 0): "down"}
    x, y = suspend(1), suspend(2)
    x, y = y, suspend(x)
    x, y = suspend(y), x
    print(x, y, (suspend(x), y) in seen, (x, suspend(y)) not in seen, (x, y) in suspend(seen))
    print(grid[suspend(0), 1], grid[0, suspend(1)], suspend(grid)[1, 0])
    try:
        grid[suspend(5), y]
    except KeyError as error:
        print(error.args)


class Odd:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(suspend(self.n))
    def __eq__(self, other): return isinstance(other, Odd) and suspend(self.n) == other.n
    def __repr__(self): return f"Odd({self.n})"


class Board:
    def __getitem__(self, key): return suspend(key)
    def __contains__(self, key): return suspend(key) == (3, 4)


class Missing(dict):
    def __missing__(self, key): return suspend(key)


def odd():
    d = {(Odd(1), 2): "one", (Odd(2), 2): "two"}
    print((Odd(1), 2) in d, (Odd(3), 2) not in d, d[Odd(2), 2])
    b, m = Board(), Missing({(1, 1): 1})
    print(b[1, 2], (3, 4) in b, (4, 3) in b, (4, 3) not in b, m[1, 1], m[2, 2])
    box = [b]
    print(box[0][suspend(7), 8], (suspend(3), 4) in box[0])


def gen(*xs):
    for x in xs:
        yield suspend(x)


class Truth:
    def __init__(self, n): self.n = n
    def __bool__(self): return bool(suspend(self.n))


keys()
odd()
print(list(filter(None, [0, 1, 2])), [t.n for t in filter(None, [Truth(0), Truth(2)])], [t.n for t in filter(bool, [Truth(0), Truth(3)])])
print(list(filter(lambda n: suspend(n) > 1, [1, 2, 3])), [n for n in filter(lambda n: Truth(n), [0, 4])], list(filter(lambda n: n, gen(0, 1))))
print(list(enumerate(gen("a", "b"))), list(zip(gen(1, 2), gen(3, 4))), list(zip([1, 2], gen(5, 6), "xy")), list(map(lambda n: suspend(n) + 1, gen(1, 2))))
print(dict(zip("ab", gen(1, 2))), dict(enumerate(gen(3, 4))), dict(zip([Odd(1), Odd(1)], "xy")), max(gen(1, 3, 2)), min([Odd(2).n, 1, 2]), set(gen(1, 1, 2)))
print(max([Truth(1).n, 2.5, 2]), max(["b", "a"]), min((3, 1), (2, 9)), sorted(set([Odd(2), Odd(1), Odd(2)]), key=lambda o: suspend(o.n)))
