"""Comprehensions inside comprehensions."""

import random
random.seed(1)

def life(b, n):
    h, w = (len(b), len(b[0]))
    for _ in range(n):
        b = [[1 if (s := sum((b[(y + dy) % h][(x + dx) % w] for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx))) == 3 or (s == 2 and b[y][x]) else 0 for x in range(w)] for y in range(h)]
    return sum(map(sum, b))
print(life([[random.random() < 0.3 for _ in range(40)] for _ in range(40)], 8))
pas = [[1]]
for i in range(300):
    pas.append([1] + [a + b for a, b in zip(pas[-1], pas[-1][1:])] + [1])
print(len(str(pas[-1][150])))
tri = [(a, b, c) for c in range(1, 110) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(len(tri))
