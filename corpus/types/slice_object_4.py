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
slice(1).start.x
slice(1).x
slice(10**20, 10**21).indices(10)
slice(None, 10**20).indices(5)
[1, 2, 3][slice(1, None)]
'abc'[slice(None, None, -1)]
(1, 2)[slice(0)]
slice(1, 9, 2).indices(10**20)
slice(1).start == None
str(slice(1))
isinstance(slice(1), slice)
slice.__hash__ is not None
bool(slice(0))
type('S', (slice,), {})
''')
s[1:2] = 3; s[1:2, ...] = 4; del s[:]; del s[1, 2:3]
try: slice(1).start = 5
except AttributeError as e: print(e)
match_ = [slice(*a).indices(7) for a in ((3,), (-3, None), (None, -3), (1, 6, 2), (6, 1, -2), (None, None, 3), (-1, -8, -1), (0, 7, 100))]; print(match_)
