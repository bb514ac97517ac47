"""Records sorted and grouped."""

from itertools import groupby
from operator import itemgetter
rows = [{'k': i * 7 % 50, 'v': i, 's': 'n' + str(i % 9)} for i in range(30000)]
rows.sort(key=itemgetter('k', 's'))
o = []
for k, g in groupby(rows, key=itemgetter('k')):
    g = list(g)
    o.append((k, sum((r['v'] for r in g)), len({r['s'] for r in g})))
print(o[:3])
print(sorted(rows, key=lambda r: (-r['v'], r['s']))[0])
