"""Union-find."""

class UF:

    def __init__(self, n):
        self.p = list(range(n))
        self.s = [1] * n

    def find(self, x):
        while self.p[x] != x:
            self.p[x] = self.p[self.p[x]]
            x = self.p[x]
        return x

    def union(self, a, b):
        a, b = (self.find(a), self.find(b))
        if a == b:
            return False
        if self.s[a] < self.s[b]:
            a, b = (b, a)
        self.p[b] = a
        self.s[a] += self.s[b]
        return True
u = UF(40000)
n = 0
x = 1
for i in range(70000):
    x = (x * 1103515245 + 12345) % 2147483648
    y = (x >> 8) % 40000
    z = (x * 7 + i) % 40000
    n += u.union(y, z)
print(n, max(u.s))
