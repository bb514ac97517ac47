"""Counters and nested defaultdicts."""

from collections import Counter, defaultdict
a = Counter('abracadabra' * 50)
b = Counter('alakazam' * 60)
t = 0
for i in range(3000):
    c = a + b
    d = a - b
    e = a & b
    f = a | b
    t += sum(c.values()) + len(d) + e['a'] + f['z']
print(t, (a + b).most_common(3))
dd = defaultdict(lambda: defaultdict(int))
for i in range(60000):
    dd[i % 7][i % 11] += i
print(sum((sum(x.values()) for x in dd.values())))
