# iter and next: sequences by __getitem__, sentinels, broken iterators, length hints, unpacking.
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
for src in ('a, b = 5', 'a, b = [1]', 'a, b = 1, 2, 3', 'a, *b = []', 'a, *b, c = [1]', 'a, b = {}', 'a, b = "x"', '(a, b), c = 1, 2', 'a, b = iter([1, 2, 3])', '*a, = 5', 'a, b = BadIter()', 'a, b = Raises()', '[a, b] = range(5)', 'a, b = None'):
    try: exec(src); print(src, a, b)
    except Exception as e: print(src, type(e).__name__, e)
a, *b, c = ByIndex(5); print(a, b, c); *a, = 'xy'; print(a); (a, (b, *c)), d = (1, 'xyz'), 2; print(a, b, c, d); [a, [b]] = 1, [2]; print(a, b)
it = iter([1, 2, 3, 4]); a, b = next(it), next(it); print(a, b, list(zip(it, it))); for_else = [x for x in iter([5, 6].pop, 5)]; print(for_else)
