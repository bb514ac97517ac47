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
list(ByIndex(4))
9 in ByIndex(4)
5 in ByIndex(4)
iter(ByIndex(2)).__next__()
sum(ByIndex(4))
max(ByIndex(3))
dict(enumerate(ByIndex(2)))
[*ByIndex(3)]
tuple(zip(ByIndex(3), 'ab'))
iter(5)
iter(BadIter())
list(BadIter())
iter(NoNext())
list(NoNext())
list(Raises())
iter(NoneIter())
1 in NoneIter()
1 in 5
next(5)
next([])
''')
