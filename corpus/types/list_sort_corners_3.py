# Sorting: stability, keys, reverse, wrong arguments, failing comparisons, subclasses.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class V:
    def __init__(self, k, n): self.k, self.n = k, n
    def __lt__(self, o): return self.k < o.k
    def __repr__(self): return f'{self.k}{self.n}'
items = [V('b', 1), V('a', 1), V('b', 2), V('a', 2)]
show(r'''
max('b', 'a', key=ord)
max([], default=7)
min((), default=None)
max([])
max(5)
max()
max(1, 2, default=3)
min(1, 'a')
max([1, 2], key=lambda x: x, foo=1)
max([[1, 2], [1, 3]])
max({'a': 5, 'b': 3})
max({'a': 5, 'b': 3}.items(), key=lambda kv: kv[1])
min('hello')
max(1, 2.0, True)
max(True, 1)
max(1, True)
min(0, False)
''')
data = [(i * 7919 + 13) % 101 for i in range(200)]
print(sorted(data) == sorted(data, key=lambda x: x), sorted(data, reverse=True)[:5], sorted(data, key=lambda x: x % 10)[:8], sorted(range(10, 0, -1)), sorted([1, 3, 2] * 3))
class L(list): pass
l = L([2, 1]); l.sort(); print(l, type(l), type(sorted(l)), type(l + [1]), type(l * 2), type(l[:]), type(l.copy()))
