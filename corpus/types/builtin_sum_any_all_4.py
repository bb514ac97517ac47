# sum, any, all, min, max: starts, laziness, keys, defaults and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
def noisy(*v):
    for x in v: print('got', x, end=' '); yield x
class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): return A(self.v + (o.v if isinstance(o, A) else o))
    def __radd__(self, o): return A(self.v + o)
    def __repr__(self): return f'A{self.v}'
show(r'''
min(noisy(2, 1))
max([1, 2], key=None)
min('a', 'B', key=str.lower)
max()
max(1)
max([])
max(1, 'a')
min([1, 'a'])
max(1, 2, default=3)
max([1], key=1)
max([1], foo=1)
min(None, None)
max({1}, {2})
max([1, 2], [1, 3])
max(True, 1)
min(True, 1)
max(0, -0.0)
min(-0.0, 0)
''')
