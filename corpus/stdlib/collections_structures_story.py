# LRU caches, graphs, queues, histograms and trees built of collections.
from collections import *
class LRU:
    def __init__(self, n): self.n, self.d = n, OrderedDict()
    def get(self, k):
        if k not in self.d: return -1
        self.d.move_to_end(k); return self.d[k]
    def put(self, k, v):
        self.d[k] = v; self.d.move_to_end(k)
        if len(self.d) > self.n: return self.d.popitem(last=False)
c = LRU(2); print(c.put(1, 'a'), c.put(2, 'b'), c.get(1), c.put(3, 'c'), c.get(2), list(c.d))
g = defaultdict(set)
for a, b in ('ab', 'bc', 'cd', 'ae', 'ef', 'fd'): g[a].add(b); g[b].add(a)
def bfs(s, t):
    q, prev = deque([s]), {s: None}
    while q:
        u = q.popleft()
        if u == t: break
        for v in sorted(g[u]):
            if v not in prev: prev[v] = u; q.append(v)
    path = []
    while t: path.append(t); t = prev[t]
    return path[::-1]
print(bfs('a', 'd'), bfs('a', 'f'), {k: sorted(v) for k, v in sorted(g.items())})
indeg = Counter(v for vs in {'x': 'yz', 'y': 'z', 'z': ''}.values() for v in vs); print(indeg, +indeg, indeg['nope'], indeg.most_common(1), Counter('abracadabra') - Counter('abc'), sum((Counter(s) for s in ('ab', 'bc')), Counter()))
Point = namedtuple('Point', 'x y', defaults=(0,)); pts = [Point(1, 2), Point(3), Point(y=5, x=2)]; print(sorted(pts), max(pts, key=lambda p: p.y), [p._asdict() for p in pts], Point(*'ab'), {p: i for i, p in enumerate(pts)}[Point(3, 0)])
w = deque(maxlen=3); out = []
for x in [4, 8, 6, 1]: w.append(x); out.append(sum(w) / len(w))
print(out, w, list(w)[::-1]); d = deque(range(6)); d.rotate(2); d.appendleft('L'); d.extend('R'); print(d, d.index(3), d.count(0)); cm = ChainMap({'a': 1}, {'a': 2, 'b': 3}); child = cm.new_child({'b': 9}); print(cm['a'], child['b'], dict(child), child.parents['b'], len(child))
def josephus(n, k):
    q = deque(range(1, n + 1)); order = []
    while q: q.rotate(-(k - 1)); order.append(q.popleft())
    return order
print(josephus(7, 3)); trie = lambda: defaultdict(trie); t = trie()
for word in ('to', 'tea', 'ten'):
    n = t
    for ch in word: n = n[ch]
    n['$'] = word
def words(n): return [n['$']] if '$' in n and len(n) == 1 else [w for k in sorted(n) for w in ([n[k]] if k == '$' else words(n[k]))]
print(words(t), sorted(t['t']), 'z' in t); print(defaultdict(lambda: 'N/A', a=1)['zz'], Counter(a=1) | Counter(a=3, b=1), Counter(a=5) & Counter(a=2), OrderedDict(sorted({'b': 1, 'a': 2}.items())), UserDict(x=1) | {'y': 2}, UserList([3, 1]) + [2])
