# Idioms over dicts: counting, grouping, inverting, merging, nested access, ordering.
text = 'the cat and the hat and the bat'; d = {'b': 2, 'a': 1, 'c': 3}
count = {}
for w in text.split(): count[w] = count.get(w, 0) + 1
print(count, max(count, key=count.get), sorted(count.items(), key=lambda kv: (-kv[1], kv[0])), {k: v for k, v in count.items() if v > 1}, sum(count.values()), list(count)[:2])
groups = {}
for w in text.split(): groups.setdefault(len(w), []).append(w)
print(groups, {v: k for k, v in d.items()}, dict(sorted(d.items())), dict(sorted(d.items(), key=lambda kv: -kv[1])), {**d, 'd': 4, 'a': 0}, d | {'z': 26}, dict(zip('xyz', range(3))), dict(enumerate('ab')), [k for k in d if d[k] > 1], min(d.values()), 'a' in d, 5 in d.values())
nested = {'u': {'n': 'Al', 'tags': ['x', {'k': 1}]}}; print(nested['u']['tags'][1]['k'], nested.get('q', {}).get('z', 'none'), {**nested['u'], 'n': 'Bo'}, nested); nested['u']['tags'][1]['k'] += 1; nested.setdefault('v', {})['w'] = []; print(nested)
def walk(x, p=''):
    if isinstance(x, dict):
        for k, v in x.items(): yield from walk(v, f'{p}.{k}')
    elif isinstance(x, list):
        for i, v in enumerate(x): yield from walk(v, f'{p}[{i}]')
    else: yield p, x
print(dict(walk(nested)), list(d.items())[-1], next(iter(d)), d.pop('b'), d, d.popitem(), d, len(d), bool({}), d.get('zz'), d.get('zz', 0) + 1)
a, b = {'x': 1, 'y': 2}, {'y': 3, 'z': 4}; print({k: a.get(k, 0) + b.get(k, 0) for k in a | b}, a.keys() & b.keys() == {'y'}, sorted(a.keys() ^ b.keys()), a.items() - b.items() == {('x', 1), ('y', 2)}, dict(a.items() | b.items())['z'], {k: (a[k], b[k]) for k in a if k in b})
memo = {}
def fib(n):
    if n not in memo: memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(60), len(memo), list(memo)[:3]); matrix = {(i, j): i * j for i in range(3) for j in range(3)}; print(matrix[2, 2], sum(v for (i, j), v in matrix.items() if i == j), {i: [matrix[i, j] for j in range(3)] for i in range(3)}); del a['x']; a.update(q=9, y=0); print(a, *a, a == {'q': 9, 'y': 0}); print({True: 'yes', 1: 'one'}, {1: 'a', 1.0: 'b'}, {'k': 1, 'k': 2}, {(): 'e', None: 'n', 0: 'z', '': 's'}[''])
