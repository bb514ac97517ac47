"""Bits of integers."""

def pc(x):
    c = 0
    while x:
        x &= x - 1
        c += 1
    return c
t = 0
for i in range(60000):
    t += pc(i) + (i << 3 ^ i >> 1) & 255

def rev(x, b=16):
    r = 0
    for _ in range(b):
        r = r << 1 | x & 1
        x >>= 1
    return r
for i in range(8000):
    t += rev(i)
h = 2166136261
for i in range(100000):
    h = (h ^ i & 255) * 16777619 & 4294967295
print(t, h, bin(h).count('1'))
