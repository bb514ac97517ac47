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
[] in k
([], 1) in i
k.mapping
k.mapping == d
type(k.mapping)
k.mapping['z'] = 1
hash(k)
hash(i)
hash(v) == hash(v)
list(reversed(k))
list(reversed(v))
list(reversed(i))
list(k)
[*v]
dict(i)
max(k)
sum(v)
''')
