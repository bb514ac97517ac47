# __reversed__, and the sequence protocol without it.
try: suspend
except NameError: suspend = lambda value=None: value

class Own:
    def __reversed__(self): return suspend('anything')
class Generates:
    def __reversed__(self):
        for x in (3, 2, 1): yield suspend(x)
class Sequence:
    def __len__(self): return suspend(3)
    def __getitem__(self, i): return suspend(i) * 10
class Forbidden(list): __reversed__ = None
class Shrinks:
    n = 5
    def __len__(self): return self.n
    def __getitem__(self, i):
        if i < 3: raise IndexError
        return i
print(reversed(Own()), list(reversed(Generates())), list(reversed(Sequence())), list(reversed(Shrinks())))
r = reversed(Sequence())
print(type(r).__name__, r.__length_hint__(), next(r), r.__length_hint__(), list(r), r.__length_hint__())
for o in (Forbidden(), {1}, 5, object(), iter([1]), (x for x in ())):
    try: print(reversed(o))
    except TypeError as e: print(e)
print(list(reversed({'a': 1, 'b': 2})), list(reversed({'a': 1}.items())), list(reversed(range(3))), list(reversed('abc')), list(reversed((1, 2))))
l = [1, 2, 3]
r = reversed(l)
l.append(4)
print(next(r), l.pop(), l.pop(), l.pop(), list(r))
