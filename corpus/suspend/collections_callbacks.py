try: suspend
except NameError: suspend = lambda value=None: value

# collections over factories, hashes and generators that call the host.
from collections import Counter, defaultdict, deque, namedtuple, OrderedDict, ChainMap

def gen(*xs):
    for x in xs:
        yield suspend(x)

class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return suspend(self.n)
    def __eq__(self, o): return suspend(self.n) == o.n
    def __repr__(self): return suspend(f"K{self.n}")

d = defaultdict(lambda: suspend([]))
d["a"].append(suspend(1))
d[suspend("b")] += [2]
print(dict(d), len(d))
c = Counter(gen("x", "y", "x"))
c.update(gen("y", "y"))
print(c, c.most_common(1), Counter(map(Key, [1, 2, 1])), sorted(c.elements()), c + Counter(x=suspend(5)))
q = deque(gen(1, 2, 3), maxlen=suspend(2))
q.extend(gen(4))
q.appendleft(suspend(0))
print(q, Key(1) in deque([Key(2), Key(1)]), deque([Key(1)]).count(Key(1)))
P = namedtuple("P", gen("x", "y"), defaults=gen(5))
print(P(suspend(1)), P._make(gen(3, 4)), P(1, 2)._replace(x=suspend(9)), P(Key(1), 2))
o = OrderedDict(gen(("a", 1), ("b", 2)))
o.move_to_end(suspend("a"))
print(list(o), o == OrderedDict(gen(("b", 2), ("a", 1))), ChainMap({suspend("k"): 1}, {"z": suspend(2)})["z"])

class D(defaultdict):
    def __missing__(self, key): return suspend(("missing", key))

print(D()[suspend("q")], defaultdict(int, gen(("n", 1)))["n"], defaultdict(lambda: suspend(7))["seven"])
