"""Shortest paths with a heap."""

import heapq
n = 6000
g = {i: [((i * 17 + 3) % n, i % 11 + 1), ((i * 5 + 1) % n, i % 7 + 2), ((i + 1) % n, 3)] for i in range(n)}

def dij(s):
    d = {s: 0}
    h = [(0, s)]
    done = set()
    while h:
        c, u = heapq.heappop(h)
        if u in done:
            continue
        done.add(u)
        for v, w in g[u]:
            nc = c + w
            if nc < d.get(v, 1 << 60):
                d[v] = nc
                heapq.heappush(h, (nc, v))
    return sum(d.values())
for s in range(4):
    print(dij(s))
