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
k < {'a', 'b', 'c', 'd'}
k <= k
k > {'a'}
k >= set()
i > {('a', 1)}
{'a'} < k
k.isdisjoint('xyz')
k.isdisjoint('a')
i.isdisjoint([])
k < ['a']
'a' in k
1 in v
('a', 1) in i
('a', 2) in i
'a' in i
('a', 1, 2) in i
['a', 1] in i
''')
