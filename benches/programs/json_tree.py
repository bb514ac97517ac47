"""JSON written and read."""

import json
d = {'users': [{'id': i, 'name': 'user%d' % i, 'tags': ['a', 'b', str(i)], 'score': i / 3, 'ok': i % 2 == 0, 'n': None} for i in range(800)]}
for _ in range(6):
    s = json.dumps(d)
    e = json.loads(s)
    t = json.dumps(e, indent=2, sort_keys=True)
print(len(s), len(t), e == d)
