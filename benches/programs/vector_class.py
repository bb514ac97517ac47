"""Vectors with operators."""

class V:

    def __init__(self, x=0.0, y=0.0, z=0.0):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, o):
        return V(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return V(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k):
        return V(self.x * k, self.y * k, self.z * k)
    __rmul__ = __mul__

    def dot(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def mag(self):
        return self.dot(self) ** 0.5

    def __repr__(self):
        return f'V({self.x:.3f},{self.y:.3f})'
p = V(0.1, 0.2, 0.3)
c = [V(0, 0, 1), V(1, 0, 0), V(0.5, 0.8, 0.1)]
t = 0
for i in range(40000):
    p = (p + c[i * i % 3]) * 0.5
    t += (p - c[0]).mag()
print(p, round(t, 6))
