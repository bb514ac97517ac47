# Recursion of several shapes, deep enough to matter, and the error past the limit.
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(150))

def ackermann(m, n):
    if m == 0: return n + 1
    if n == 0: return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
print(ackermann(2, 3))

def hanoi(n, a="A", b="B", c="C"):
    if n == 0: return []
    return hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
print(len(hanoi(6)), hanoi(2))

def permutations(items):
    if len(items) <= 1: return [items]
    return [[x, *rest] for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]
print(permutations([1, 2, 3]))

def walk(tree):
    if tree:
        yield from walk(tree[0])
        yield tree[1]
        yield from walk(tree[2])
def insert(tree, v):
    if not tree: return (None, v, None)
    l, x, r = tree
    return (insert(l, v), x, r) if v < x else (l, x, insert(r, v))
t = None
for v in (5, 2, 8, 1, 9, 3): t = insert(t, v)
print(list(walk(t)))

def forever(n): return forever(n + 1)
try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])

class Endless:
    def __repr__(self): return repr(self)
    def __getattr__(self, name): return getattr(self, name + "x")
for f in (repr, lambda e: e.a):
    try:
        f(Endless())
    except RecursionError as e:
        print("RecursionError", issubclass(type(e), RuntimeError))
l = []
l.append(l)
d = {"self": l}
d["d"] = d
print(l, d)
