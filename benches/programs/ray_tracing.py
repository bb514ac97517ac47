"""Rays and spheres."""

import math

class Sphere:

    def __init__(s, c, r):
        s.c = c
        s.r = r

    def hit(s, o, d):
        oc = tuple((a - b for a, b in zip(o, s.c)))
        b = sum((x * y for x, y in zip(oc, d)))
        c = sum((x * x for x in oc)) - s.r ** 2
        q = b * b - c
        if q < 0:
            return None
        t = -b - math.sqrt(q)
        return t if t > 0 else None
w = [Sphere((i % 3 - 1, 0, 3 + i * 0.3), 0.5) for i in range(5)]
n = 0
for y in range(40):
    for x in range(60):
        d = ((x - 30) / 30, (y - 20) / 20, 1)
        l = math.sqrt(sum((a * a for a in d)))
        d = tuple((a / l for a in d))
        h = [t for t in (s.hit((0, 0, 0), d) for s in w) if t is not None]
        if h:
            n += min(h)
print(round(n, 6))
