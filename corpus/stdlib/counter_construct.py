# Counter: every way to make and update one.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from collections import Counter
show(r'''
Counter()
Counter('gallahad')
Counter({'a': 2, 'b': 0})
Counter(a=3, b=-1)
Counter(['x', 'y', 'x'], z=1)
Counter(None)
Counter(Counter('aab'))
Counter(range(3))
Counter({'a': 1}, a=2)
Counter(5)
Counter('a', 'b')
> c = Counter('abca')
c['zzz']
'zzz' in c
c['a']
c.get('q')
len(c)
c.total()
list(c)
sorted(c.elements())
c.most_common()
c.most_common(1)
c.most_common(0)
c.most_common(None)
c.most_common(100)
c.most_common(-1)
c.update('aq')
c
c.update({'b': 5}, q=-3)
c
c.update(None)
c.update()
c
c.subtract('ab')
c
c.subtract({'b': 10})
c
c.subtract(z=2)
c
list(c.elements())
Counter.fromkeys('ab')
c.update(5)
c.subtract(5)
c.pop('a')
c.popitem()
c.setdefault('n', 7)
c.copy() == c
type(c.copy()).__name__
dict(c)
Counter(a=1.5, b=2).total()
Counter(a='x')['a']
Counter({'a': None})
''')
del c['nope']; print(c); c['new'] += 1; c['x'] = 0; print(c, +c, -c)
print(repr(Counter({'b': 1, 'a': 3, 'c': 2})), str(Counter()), Counter({1: 'a', 2: 3}) if 0 else '', Counter('mississippi').most_common(2), list(Counter(a=2, b=0, c=-1).elements()))
