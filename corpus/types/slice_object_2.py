# slice objects: attributes, indices, comparison, hash, and what containers hand to __getitem__.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class Show:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
s = Show()
show(r'''
slice(20, -20, -3).indices(6)
slice(None).indices(0)
slice(1).indices(-1)
slice('a').indices(5)
slice(1, 2, 0).indices(5)
slice(None).indices('5')
slice(1).indices()
slice(1, 2) == slice(1, 2)
slice(1) == slice(None, 1)
slice(1, 2) < slice(1, 3)
slice(1, 2) != (1, 2, None)
slice(1.0) == slice(1)
slice(1) < slice('a')
slice(None, 1) < slice(0, 1)
hash(slice(1, 2)) == hash(slice(1, 2))
{slice(1): 'x'}[slice(1)]
len({slice(1), slice(1), slice(2)})
''')
