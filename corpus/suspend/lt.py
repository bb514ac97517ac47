try: suspend
except NameError: suspend = lambda value=None: value

# Rich comparison used by operators, sorted, min, max and list.sort.
class V:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return suspend(self.n) < suspend(other.n)
    def __repr__(self):
        return f"V{self.n}"

vs = [V(3), V(1), V(2), V(1)]
print(sorted(vs), sorted(vs, reverse=True))
print(min(vs), max(vs), V(1) < V(2), V(1) > V(2))
vs.sort(key=lambda v: V(-v.n))
print(vs)
print((V(1),) < (V(2),))
print(sorted([(V(2), "b"), (V(1), "a")], key=lambda p: p[0]))

class Full:
    def __init__(self, n): self.n = n
    def __le__(self, o): return suspend(self.n <= o.n)
    def __gt__(self, o): return suspend("truthy")
    def __ge__(self, o): return suspend(0)
    def __ne__(self, o): return suspend(None)

a, b = Full(1), Full(2)
print(a <= b, a > b, a >= b, a != b, b < a, max(a, b).n)
try:
    a < 3
except TypeError as e:
    print(type(e).__name__, e)
big = [V(i * 7 % 20) for i in range(20)]
big.sort()
print(big)
