"""A relaxation in an array."""

from array import array
n = 200
a = array('d', [i * 0.5 for i in range(n * n)])

def sor(a, n, w, it):
    for _ in range(it):
        for i in range(1, n - 1):
            r = i * n
            for j in range(1, n - 1):
                a[r + j] = w * 0.25 * (a[r - n + j] + a[r + n + j] + a[r + j - 1] + a[r + j + 1]) + (1 - w) * a[r + j]
sor(a, n, 1.25, 3)
print(round(a[n * n // 2 + 5], 6), round(sum(a), 3))
