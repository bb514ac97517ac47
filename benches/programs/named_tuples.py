"""Named tuples."""

from typing import NamedTuple
from collections import namedtuple
import math

class P(NamedTuple):
    x: float
    y: float

    def dist(self, o):
        return math.hypot(self.x - o.x, self.y - o.y)
Q = namedtuple('Q', 'a b c')
ps = [P(i * 0.5, i * i % 17) for i in range(300)]
t = 0
for a in ps[:80]:
    for b in ps:
        t += a.dist(b)
q = [Q(i, i + 1, i + 2) for i in range(30000)]
print(round(t, 3), sum((x.a + x.b * x.c for x in q)), q[5]._replace(a=9))
