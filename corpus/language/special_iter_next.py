# __iter__ and __next__: what counts as an iterator.
try: suspend
except NameError: suspend = lambda value=None: value

class Count:
    def __init__(self, n): self.n = n
    def __iter__(self):
        print('iter')
        return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration(suspend('gone'))
        return suspend(self.n)

print(list(Count(3)), tuple(Count(2)), set(Count(1)), [*Count(2)], max(Count(3)))
it = Count(1)
print(next(it), next(it, 'default'))
try: next(it)
except StopIteration as e: print(e.value, e.args)
for x in Count(2): print(x)
else: print('else')

class Bad:
    def __iter__(self): return suspend(5)
class None_: __iter__ = None
class Fails:
    def __iter__(self): raise LookupError('no iterator')
class NoNext:
    def __iter__(self): return self
class NextFails:
    def __iter__(self): return iter(suspend([1]).__iter__, None)
for make in (Bad, None_, Fails, NoNext):
    for use in (iter, list, lambda o: [x for x in o], lambda o: (lambda *a: a)(*o), lambda o: dict(o)):
        try: print(use(make()))
        except (TypeError, LookupError) as e: print(make.__name__, type(e).__name__, e)
def unpack(o): a, b = o
for o in (Count(1), Count(3), Bad(), 7, None):
    try: unpack(o)
    except (TypeError, ValueError) as e: print(e)
print(next(iter(lambda: suspend(1), 2)), list(iter(iter([3, 2, 1]).__next__, 1)))
try: next([])
except TypeError as e: print(e)
