"""Large integers."""

def fact(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r
print(len(str(fact(1500))))
a, b = (0, 1)
for _ in range(20000):
    a, b = (b, a + b)
print(a % (10 ** 9 + 7), pow(3, a % 100000, 10 ** 40 + 7))
