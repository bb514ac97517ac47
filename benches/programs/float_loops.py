"""Floating point loops."""

import math

def sim(n):
    x, y, vx, vy = (0.0, 10.0, 1.0, 0.0)
    for i in range(n):
        vy -= 9.8 * 0.001
        x += vx * 0.001
        y += vy * 0.001
        if y < 0:
            y = -y
            vy = -vy * 0.9
    return (x, y)
print(sim(150000))
t = 0.0
for i in range(60000):
    t += math.sin(i) * math.cos(i) + math.sqrt(i)
print(t)

def monte(n):
    s = 42
    h = 0
    for i in range(n):
        s = (1664525 * s + 1013904223) % 4294967296
        a = s / 4294967296
        s = (1664525 * s + 1013904223) % 4294967296
        b = s / 4294967296
        if a * a + b * b <= 1:
            h += 1
    return 4 * h / n
print(monte(80000))
