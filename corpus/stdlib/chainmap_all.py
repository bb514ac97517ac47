# ChainMap: lookups, writes, children, parents, iteration order.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from collections import ChainMap
a, b = {'x': 1, 'y': 2}, {'y': 20, 'z': 30}
c = ChainMap(a, b)
show(r'''
c
c['x']
c['y']
c['z']
len(c)
list(c)
dict(c)
'z' in c
c.get('q', 5)
c.maps
list(c.keys())
list(c.values())
list(c.items())
bool(ChainMap())
ChainMap()
ChainMap({}, {}) == {}
c['q']
c.new_child()
c.new_child({'n': 1})
c.new_child(y=99)['y']
c.parents
c.new_child().parents == c
c.parents['y']
c.pop('x')
a
c.pop('zz', None) if 0 else 0
c.pop('z')
c.popitem()
a
c.popitem()
c.setdefault('y', 0)
c.setdefault('new', 7)
a
c.update(k=1)
a
c.clear()
a
b
c | {'p': 1}
{'p': 1} | c
type({} | c).__name__
ChainMap({'a': 1}) == {'a': 1}
ChainMap({'a': 1}) == ChainMap({}, {'a': 1})
c | 5
ChainMap.fromkeys('ab', 0)
c.copy()
c.copy().maps[1] is b
c.copy().maps[0] is a
reversed(ChainMap({'a': 1})) is not None
list(reversed(ChainMap({'a': 1}, {'b': 2})))
hash(c)
''')
c['w'] = 5; print(a, b)
try: del c['z']
except KeyError as e: print(e)
del c['w']; print(c); c |= {'i': 1}; print(c)
class M(ChainMap):
    def __missing__(self, k): return f'<{k}>'
m = M({'a': 1}); print(m['a'], m['zz'], m.get('zz'), 'zz' in m, M().new_child(), type(m.parents).__name__)
import os; defaults, env, args = {'color': 'red', 'user': 'guest'}, {'user': 'env'}, {'color': 'blue'}; cm = ChainMap(args, env, defaults); print(cm['color'], cm['user'], dict(cm.parents), [cm[k] for k in sorted(cm)])
