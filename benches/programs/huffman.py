"""Huffman codes."""

import heapq
from collections import Counter

def codes(t):
    h = [[w, [c, '']] for c, w in Counter(t).items()]
    heapq.heapify(h)
    while len(h) > 1:
        a = heapq.heappop(h)
        b = heapq.heappop(h)
        for p in a[1:]:
            p[1] = '0' + p[1]
        for p in b[1:]:
            p[1] = '1' + p[1]
        heapq.heappush(h, [a[0] + b[0]] + a[1:] + b[1:])
    return dict(h[0][1:])
t = 'this is an example for huffman encoding with some more text 0123456789' * 60
for _ in range(12):
    c = codes(t)
    e = ''.join((c[x] for x in t))
    inv = {v: k for k, v in c.items()}
    o = []
    w = ''
    for b in e:
        w += b
        if w in inv:
            o.append(inv[w])
            w = ''
print(len(e), ''.join(o) == t)
