try: suspend
except NameError: suspend = lambda value=None: value

# Each operand of a chain once, stopping early, with own comparison methods.
seen = []

def v(x):
    seen.append(x)
    return suspend(x)

print(v(1) < v(2) < v(3), v(1) < v(0) < v(9), v(1) == v(1) != v(2) in v([2, 3]))
print(seen)

class R:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        print(self.n, "<", other.n)
        return suspend(self.n) < suspend(other.n)
    def __eq__(self, other):
        return suspend([self.n == other.n])
    def __contains__(self, x):
        return suspend(x == self.n)
    def __bool__(self):
        return suspend(self.n > 0)

a, b, c = R(1), R(2), R(3)
print(a < b < c, c < b < a, a == a == b, 1 in a in [a])
print(5 in R(5), 5 not in R(5), 4 not in R(5), a is suspend(a) is not b)
if v(0) <= v(0) < v(1):
    print("in range")
while v(3) < len(seen) < v(20):
    break
print(len(seen), sorted([c, a, b], key=lambda r: suspend(r.n))[0].n)
print([x for x in range(6) if suspend(1) < x <= suspend(4)])
print(suspend("a") in suspend("abc") not in suspend(["abc"]), suspend(1) < suspend(2) == suspend(2) >= suspend(0))
