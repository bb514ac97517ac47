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
sum([], -0.0)
sum([1e308, 1e308, -1e308])
sum(['a'])
sum(['a'], '')
sum([b'a'], b'')
sum([bytearray(b'a')], bytearray())
sum([[1]])
sum(5)
sum()
sum([1], 2, 3)
sum([1], None)
any([])
all([])
any([0, '', None])
any([0, 1])
all([1, 'a'])
all([1, 0])
any(x > 2 for x in [1, 3])
all({})
''')
