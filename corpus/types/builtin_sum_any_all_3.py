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
any('a')
any(noisy(0, 1, 2))
all(noisy(1, 0, 2))
any(5)
all()
any([1], [2])
max(1, 2, 3)
max([1, 2])
max('b', 'a')
max([], default=0)
max([1, -5], key=abs)
max('abc', key=ord)
min(3, 1, 2)
min([[2], [1, 9]])
min({'b': 1, 'a': 2})
min([3], default=1)
max((1, 'a'), (1, 'b'))
max(1, 1.0)
max(1.0, 1)
''')
