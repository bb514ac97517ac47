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
hash(slice([]))
s[1]
s[1:2]
s[:]
s[::]
s[1:2, 3]
s[...]
s[..., None]
s[1:2:3, ::4]
s['a':'b']
s[()]
s[1,]
s[-1:]
s[None:None]
s[s[1:2]]
s[*(1, 2)]
s[*[1], :2]
''')
