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
sum([])
sum([1, 2])
sum([1, 2], 10)
sum([1.5, 2])
sum([True, True])
sum([[1], [2]], [])
sum([(1,), (2,)], ())
sum([1j, 2])
sum(range(101))
sum({1: 'a', 2: 'b'})
sum([A(1), A(2)])
sum([A(1)], A(5))
sum([1, 2], start=5)
sum(x * x for x in range(4))
sum([10**20, 1])
sum([2**62, 2**62])
sum([0.1] * 3)
sum([1, 2], 0.5)
sum([-0.0])
''')
