"""Loops over itertools."""

from itertools import permutations, product, combinations
n = 0
for p in permutations(range(8)):
    if p[0] < p[-1]:
        n += p[3]
for a, b, c in product(range(40), repeat=3):
    if a * a + b * b == c * c:
        n += 1
for c in combinations(range(22), 5):
    n += c[0]
print(n)
