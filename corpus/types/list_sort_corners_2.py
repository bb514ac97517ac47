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
sorted([1], cmp=5)
sorted(iterable=[1])
[3, 1].sort()
[2, 1].sort(reverse=0)
sorted([1, 2], reverse=[1])
sorted([1, 2], reverse='')
[].sort(5)
[1, 2].sort(key=lambda: 0)
sorted([1, 2], reverse=None)
sorted([3, 1], reverse=-1)
sorted([(1, 'b'), (1, 'a'), (0, 'z')])
sorted([(1, 'b'), (1, 'a')], key=lambda t: t[0])
sorted(['10', '9', '1'], key=int)
sorted('Hello World', key=lambda c: (c.islower(), c))
max(items)
min(items)
max(items, key=lambda v: v.n)
min([3, 1, 2], key=lambda x: -x)
''')
