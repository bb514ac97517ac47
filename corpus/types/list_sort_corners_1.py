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
sorted(items)
sorted(items, reverse=True)
sorted(items, key=lambda v: v.n)
sorted(items, key=lambda v: v.n, reverse=True)
sorted([3, 1, 2], key=None)
sorted('bca')
sorted({'b': 1, 'a': 2})
sorted(())
sorted([1.5, 1, True, 0])
sorted([[2], [1, 5], []])
sorted(['B', 'a', 'C'], key=str.lower)
sorted([3, 'a'])
sorted([None, 1])
sorted([1j, 2j])
sorted(5)
sorted()
sorted([1], lambda x: x)
sorted([1], key=5)
''')
