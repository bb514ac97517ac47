"""A matrix class with operators."""

class M:

    def __init__(s, r):
        s.r = r

    def __matmul__(s, o):
        return M([[sum((a * b for a, b in zip(x, y))) for y in zip(*o.r)] for x in s.r])

    def __getitem__(s, ij):
        return s.r[ij[0]][ij[1]]

    def __add__(s, o):
        return M([[a + b for a, b in zip(x, y)] for x, y in zip(s.r, o.r)])
n = 60
a = M([[i * j % 7 for j in range(n)] for i in range(n)])
b = a @ a
for _ in range(20):
    b = b + a
print(b[3, 4], sum((b[i, i] for i in range(n))))
