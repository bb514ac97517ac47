"""Sorted insertion and search."""

import bisect
a = []
x = 12345
for i in range(30000):
    x = x * 1103515245 + 12345 & 2147483647
    bisect.insort(a, x)
s = 0
for i in range(60000):
    x = x * 1103515245 + 12345 & 2147483647
    s += bisect.bisect_left(a, x)
print(s)
