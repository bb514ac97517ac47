"""Graphs: orders, components, distances."""

from collections import defaultdict, deque
n = 1500
g = defaultdict(list)
for i in range(n):
    for k in (3, 7, 13):
        g[i].append((i * k + 1) % n)

def topo():
    ind = {i: 0 for i in range(n)}
    dag = defaultdict(list)
    for u in range(n):
        for v in g[u]:
            if u < v:
                dag[u].append(v)
                ind[v] += 1
    q = deque((u for u in ind if ind[u] == 0))
    o = []
    while q:
        u = q.popleft()
        o.append(u)
        for v in dag[u]:
            ind[v] -= 1
            if not ind[v]:
                q.append(v)
    return o

def tarjan():
    idx = {}
    low = {}
    st = []
    on = set()
    res = []
    c = [0]

    def go(v):
        idx[v] = low[v] = c[0]
        c[0] += 1
        st.append(v)
        on.add(v)
        for w in g[v]:
            if w not in idx:
                go(w)
                low[v] = min(low[v], low[w])
            elif w in on:
                low[v] = min(low[v], idx[w])
        if low[v] == idx[v]:
            comp = []
            while True:
                w = st.pop()
                on.discard(w)
                comp.append(w)
                if w == v:
                    break
            res.append(comp)
    import sys
    sys.setrecursionlimit(5000)
    for v in range(n):
        if v not in idx:
            go(v)
    return res

def fw(m):
    d = [[0 if i == j else (i * 7 + j * 3) % 50 + 1 for j in range(m)] for i in range(m)]
    for k in range(m):
        for i in range(m):
            for j in range(m):
                if d[i][k] + d[k][j] < d[i][j]:
                    d[i][j] = d[i][k] + d[k][j]
    return sum(map(sum, d))
print(len(topo()), len(tarjan()), fw(60))
