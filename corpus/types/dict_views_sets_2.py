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
srt(i & {('a', 1), ('b', 9)})
srt(i - {('a', 1)})
srt(i | {5})
srt(i ^ i)
srt(k - k)
k & 5
5 & k
v & v
k + k
k == {'a', 'b', 'c'}
k == ['a', 'b', 'c']
k == d
i == set(d.items())
v == v
v == d.values()
k == d.copy().keys()
k != set()
''')
