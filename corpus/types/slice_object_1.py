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
slice(5)
slice(1, 2)
slice(1, 2, 3)
slice(None)
slice('a', [1], 2.5)
slice(1, None, -1)
slice()
slice(1, 2, 3, 4)
slice(stop=5)
slice(1, 5).start
slice(5).start
slice(1, 5, 2).step
slice(5).stop
slice(1).indices(10)
slice(-3, None).indices(10)
slice(None, None, -1).indices(5)
slice(2, -2, 2).indices(9)
''')
