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
type(iter({})).__name__
type(iter(set())).__name__
type(iter('')).__name__
type(iter(b'')).__name__
type(iter(range(1))).__name__
type(iter({}.items())).__name__
type(iter(ByIndex(1))).__name__
type(iter(int, 1)).__name__
iter([1, 2]).__length_hint__()
iter('abc').__length_hint__()
iter({1: 2}).__length_hint__()
iter({1}).__length_hint__()
iter(range(4)).__length_hint__()
reversed([1]).__length_hint__()
enumerate([]).__class__
hasattr(zip(), '__length_hint__')
hasattr(5, '__iter__')
'__iter__' in dir([])
callable(iter([]).__next__)
''')
