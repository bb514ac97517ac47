"""Recursion through lru_cache."""

from functools import lru_cache

@lru_cache(maxsize=None)
def f(n, k):
    return 1 if n < 2 else (f(n - 1, k) + f(n - 2, k) + k) % 1000007
t = 0
for k in range(600):
    t += f(150, k)
print(t)
