"""Nested dicts and lists."""

data = [{'id': i, 'tags': [f't{j}' for j in range(i % 5)], 'meta': {'x': i, 'y': {'z': i * 2}}} for i in range(15000)]
idx = {}
for d in data:
    for t in d['tags']:
        idx.setdefault(t, set()).add(d['id'])
tot = sum((d['meta']['y']['z'] for d in data if d['meta']['x'] % 2 == 0))
flat = [(d['id'], t) for d in data for t in d['tags']]
inv = {v['id']: k for k, v in enumerate(data)}
print(tot, len(flat), len(inv), {k: len(v) for k, v in sorted(idx.items())})

def walk(o):
    if isinstance(o, dict):
        return sum((walk(v) for v in o.values()))
    if isinstance(o, list):
        return sum(map(walk, o))
    return 1
print(walk(data))
