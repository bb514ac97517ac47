# heapq: every function, keys, max-heaps, merging, errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import heapq
h = []
for x in (5, 1, 8, 3, 2, 9): heapq.heappush(h, x)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 4), h, heapq.heapreplace(h, 7), h)
l = [9, 4, 7, 1, 8, 2]; print(heapq.heapify(l), l, [heapq.heappop(l) for _ in range(6)])
show(r'''
heapq.nlargest(2, [3, 1, 4, 1, 5])
heapq.nsmallest(2, [3, 1, 4, 1, 5])
heapq.nlargest(0, [1])
heapq.nsmallest(10, [2, 1])
heapq.nlargest(-1, [1])
heapq.nsmallest(1, [3, 2])
heapq.nlargest(1, 'hello')
heapq.nsmallest(2, ['bb', 'a', 'ccc'], key=len)
heapq.nlargest(2, ['bb', 'a', 'ccc'], key=len)
heapq.nsmallest(3, [(1, 'b'), (1, 'a'), (0, 'z')])
heapq.nlargest(1, [])
heapq.nsmallest(1, iter([5, 3]))
heapq.nsmallest(2, [1, -1, 1, -1], key=abs)
heapq.nlargest(3, [1, -1, 1, -1], key=abs)
list(heapq.merge([1, 4], [2, 3], []))
list(heapq.merge('ad', 'bc'))
list(heapq.merge([3, 1], [4, 2], reverse=True))
list(heapq.merge(['a', 'ccc'], ['bb'], key=len))
list(heapq.merge())
next(heapq.merge([1], [0]))
list(heapq.merge([(1, 'a')], [(1, 'b')], key=lambda t: t[0]))
heapq.heappop([])
heapq.heapreplace([], 1)
heapq.heappushpop([], 5)
heapq.heappush((), 1)
heapq.heapify((1, 2))
heapq.heappush([1], 'a')
heapq.heapify([1, 'a', 2])
heapq.nlargest('a', [1])
heapq.nsmallest(2, 5)
heapq.nsmallest()
> m = [3, 9, 4, 7]
heapq.heapify_max(m)
m
heapq.heappop_max(m)
m
heapq.heappush_max(m, 8)
m
heapq.heappushpop_max(m, 1)
heapq.heapreplace_max(m, 5)
m
heapq.heappop_max([])
''')
class T:
    def __init__(self, p, n): self.p, self.n = p, n
    def __lt__(self, o): return self.p < o.p
    def __repr__(self): return f'{self.n}{self.p}'
q = []; [heapq.heappush(q, T(p, n)) for p, n in ((3, 'a'), (1, 'b'), (2, 'c'), (1, 'd'))]; print([heapq.heappop(q) for _ in range(4)], heapq.nsmallest(2, [T(2, 'x'), T(1, 'y'), T(1, 'z')]))
def dijkstra(g, s):
    dist, pq = {s: 0}, [(0, s)]
    while pq:
        d, u = heapq.heappop(pq)
        for v, w in g.get(u, {}).items():
            if d + w < dist.get(v, 1e9): dist[v] = d + w; heapq.heappush(pq, (d + w, v))
    return dist
print(dijkstra({'a': {'b': 7, 'c': 3}, 'c': {'b': 1, 'd': 8}, 'b': {'d': 2}}, 'a')); data = [(i * 37) % 101 for i in range(100)]; c = list(data); heapq.heapify(c); print(all(c[i] <= c[k] for i in range(100) for k in (2 * i + 1, 2 * i + 2) if k < 100), c[:10], sorted(data)[:5] == heapq.nsmallest(5, data))
