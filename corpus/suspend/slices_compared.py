try: suspend
except NameError: suspend = lambda value=None: value

# Slices, their parts and containers; comparisons by methods.
s, l, t, b = "hello world", list(range(10)), (1, 2, 3, 4), b"abcdef"
print(suspend(s)[suspend(1):suspend(5)], s[suspend(2):], s[:suspend(-3)], s[::suspend(-1)], s[suspend(8):suspend(1):suspend(-2)])
print(l[suspend(2):suspend(8):suspend(3)], t[suspend(1):], b[:suspend(2)], "héllo"[suspend(1):suspend(3)], l[:])

class Index:
    def __init__(self, n): self.n = n
    def __index__(self): return suspend(self.n)

class Grid:
    def __getitem__(self, key): return suspend(key)

print(s[Index(1):Index(4)], l[Index(7):None], t[True:], Grid()[1:suspend(2):3], Grid()[suspend(1):, 2])
for bad in (lambda: s[suspend("a"):], lambda: l[1:2:suspend(0)], lambda: suspend(5)[1:2], lambda: l[suspend(1.5):]):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

class V:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return suspend(self.n) == other.n
    def __lt__(self, other): return suspend(self.n < other.n)
    def __le__(self, other): return NotImplemented
    def __ge__(self, other): return suspend(NotImplemented)
    def __gt__(self, other): return suspend([self.n > other.n])
    def __repr__(self): return f"V({self.n})"

class W(V):
    def __le__(self, other): return suspend("W")

a, b = V(1), V(2)
print(a == b, a != b, a < b, a > b, a == V(1), [a, b] == [V(1), V(2)])
print(sorted([V(3), V(1), V(2)]), max(V(3), V(9)), V(2) in [a, b], [a, b].index(V(2)))
for op in (lambda: a <= b, lambda: a >= b, lambda: a <= W(1), lambda: W(1) >= W(0), lambda: W(1) <= a):
    try:
        print(op())
    except TypeError as e:
        print(e)
print(bool(a > b), not a > b, "x" if a > b else "y")
