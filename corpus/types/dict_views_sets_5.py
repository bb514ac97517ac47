# Views of dicts as sets: every operator, comparison, containment and repr.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
d = {'a': 1, 'b': 2, 'c': 3}
k, v, i = d.keys(), d.values(), d.items()
srt = lambda s: sorted(s, key=repr)
show(r'''
sorted(i, reverse=True)
k[0]
len(d.keys() & {'a'})
d.keys() - {'a'} == {'b', 'c'}
set(d) == set(k)
{**d} == d
d.items() == {'a': 1.0, 'b': 2, 'c': 3}.items()
{'x': []}.items() & {1}
{'x': []}.items() == {'x': []}.items()
{'x': []}.keys() & {'x': 1}.keys()
('x', []) in {'x': []}.items()
{1: 2}.items().isdisjoint([(1, 2)])
{}.keys() == set()
{}.items() <= set()
{}.values() == {}.values()
''')
d['d'] = 4
print(k, v, i, len(k)); del d['a']; print(k, v)
print({1: {2: {3: 4}}}, {'k': ['v', ('t',)]}, {None: ...}); s = {}; s['self'] = s; print(s, s.keys(), s.values(), s.items())
