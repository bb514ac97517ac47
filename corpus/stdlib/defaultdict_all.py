# defaultdict: factories, missing keys, copies, unions, nesting, repr.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from collections import defaultdict
show(r'''
defaultdict()
defaultdict(None, {'a': 1})
defaultdict(int, a=1)
defaultdict(list, [('a', [1])])
defaultdict(int)['x']
defaultdict(lambda: 'd')['q']
defaultdict(int).default_factory
defaultdict(5)
defaultdict('x')
defaultdict(int, 5)
defaultdict()['a']
> d = defaultdict(list)
d['a'].append(1)
d['b']
d
d.get('c')
'c' in d
d.setdefault('s', 5)
d.pop('b')
len(d)
d.pop('zz')
d.__missing__('m')
d
d.copy()
type(d.copy()).__name__
d.copy().default_factory
d | {'z': 1}
{'z': 1} | d
type(d | {})
type({} | d)
d == {'a': [1], 's': 5, 'm': []}
defaultdict(list) == {}
defaultdict(int, {'a': 1}).items()
repr(defaultdict(str))
str(defaultdict(set, {1: {2}}))
defaultdict.fromkeys('ab', 1)
type(defaultdict.fromkeys('a')).__name__
''')
d.default_factory = None
try: d['gone']
except KeyError as e: print('KeyError', e)
d.default_factory = dict; d['x']['y'] = 1; print(d)
tree = lambda: defaultdict(tree)
t = tree(); t['a']['b']['c'] = 1; print(t['a']['b']['c'], list(t), len(t['a']))
class D(defaultdict):
    def __missing__(self, k): return f'no {k}'
print(D(int)['x'], len(D(int))); n = iter(range(10)); u = defaultdict(lambda: next(n)); print([u[k] for k in 'abacb'], dict(u))
def fail(): raise ValueError('factory')
try: defaultdict(fail)['k']
except ValueError as e: print(e)
g = defaultdict(list); [g[len(w)].append(w) for w in 'a bb cc d eee'.split()]; print(dict(g), sorted(g.items(), reverse=True)); r = defaultdict(int); r['me'] = r; print(r)
