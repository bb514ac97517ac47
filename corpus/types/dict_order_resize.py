# Insertion order over deletions, reinsertion, growth and equal keys.
d = {}
for i in range(50): d[i] = i
for i in range(0, 50, 3): del d[i]
for i in (0, 3, 100): d[i] = 'again'
print(list(d)); print(list(d.values())[-5:]); print(list(reversed(d))[:5])
d = {'a': 1, 'b': 2}; d['a'] = 9; print(d); d.pop('a'); d['a'] = 0; print(d)
d = {1: 'int'}; d[True] = 'bool'; d[1.0] = 'float'; print(d, {0: 'z', False: 'f', 0.0: 'g', -0.0: 'h', 0j: 'j'})
d = dict(zip('cab', range(3))); d.update(b=5, z=6, c=7); print(d, d | {'a': 'A', 'y': 'Y'}, list(d.items())[0])
x, y = {'a': 1, 'b': 2}, {'b': 2, 'a': 1}; print(x == y, list(x) == list(y), str(x) == str(y))
d = {i: str(i) for i in range(20)}
while len(d) > 15: print(d.popitem(), end=' ')
print(d.popitem(), len(d)); d[99] = 1; print(d.popitem())
for n in range(5): d[n] = d.pop(n)
print(list(d)[:3], next(iter(d)), next(reversed(d)))
big = {(i * 37) % 1000: i for i in range(1000)}; print(len(big), list(big)[:6], sum(big.values()), all(big[(i * 37) % 1000] == i for i in range(1000)))
neg = {-1: 'a', -2: 'b', hash(-1): 'c'}; print(neg, hash(-1), hash(-2)); print({2**61 - 1: 'm', 0: 'z'} if False else {2**20: 1, 2**20 + 0.0: 2})
words = 'the quick brown the lazy dog the end'.split(); count = {}
for w in words: count[w] = count.get(w, 0) + 1
print(count, sorted(count.items(), key=lambda t: (-t[1], t[0]))[:3], {v: k for k, v in count.items()}); groups = {}
for w in words: groups.setdefault(len(w), []).append(w)
print(groups, {k: groups[k] for k in sorted(groups)}, dict(sorted(groups.items(), reverse=True)), max(groups, key=lambda k: len(groups[k])))
