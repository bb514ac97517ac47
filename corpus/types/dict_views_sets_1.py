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
k
v
i
len(k)
len(v)
len(i)
type(k).__name__
type(v).__name__
type(i).__name__
srt(k & {'a', 'z'})
srt(k | ['q'])
srt(k - 'ab')
srt(k ^ {'a', 'z'})
srt({'a', 'q'} & k)
srt(['a', 'q'] - k) if 0 else 0
type(k & k)
type(k | k)
''')
