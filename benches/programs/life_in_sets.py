"""Conway's life in sets."""

from collections import Counter

def step(a):
    c = Counter(((x + dx, y + dy) for x, y in a for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy))
    return {p for p, n in c.items() if n == 3 or (n == 2 and p in a)}
a = {(x, y) for x in range(60) for y in range(60) if (x * 3 + y * 5) % 7 < 3}
for _ in range(8):
    a = step(a)
print(len(a))
