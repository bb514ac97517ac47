# iter and next: sequences by __getitem__, sentinels, broken iterators, length hints, unpacking.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class ByIndex:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError(i)
        return i * i
class BadIter:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return self
class Raises:
    def __iter__(self): return self
    def __next__(self): raise KeyError('k')
class NoneIter:
    __iter__ = None
    def __getitem__(self, i): return i
it = iter('abc')
show(r'''
next(iter([]))
next(iter([]), 'd')
next(iter([1]), 'd')
next(it)
next(it)
next(it)
next(it, None)
next(it, 0)
next(it)
next()
next(it, 1, 2)
list(iter([3, 2, 1, 0, 5].pop, 0))
list(iter(lambda: 1, 1))
next(iter(int, 1))
iter(5, 0)
iter()
iter([], 1, 2)
iter(it) is it
type(iter([])).__name__
type(iter(())).__name__
''')
