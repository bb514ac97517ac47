# __hash__ and equality: dicts, sets, None and wrong answers.
try: suspend
except NameError: suspend = lambda value=None: value

class Key:
    def __init__(self, value, hashed): self.value, self.hashed = value, hashed
    def __hash__(self):
        print('hash', self.value)
        return suspend(self.hashed)
    def __eq__(self, other):
        print('eq', self.value, getattr(other, 'value', other))
        return suspend(self.value == getattr(other, 'value', other))
    def __repr__(self): return f'K{self.value}'
a, b, c = Key(1, 5), Key(1, 5), Key(2, 5)
d = {a: 'a'}
d[c] = 'c'
print(d[b], d, b in d, {a, b, c}, len({a, c}))
print(d.pop(b), d.setdefault(c, 'new'), d.get(Key(9, 9), 'none'))
def attempt(f):
    try: return f()
    except Exception as e: return f'{type(e).__name__}: {e}'
class EqOnly:
    def __eq__(self, other): return True
class Inherits(EqOnly): __hash__ = object.__hash__
class NoHash: __hash__ = None
print(EqOnly.__hash__, attempt(lambda: hash(EqOnly())), attempt(lambda: {EqOnly()}), attempt(lambda: {NoHash(): 1}), type(hash(Inherits())).__name__)
for answer in ('text', 1.5, None, True, -1, 7):
    class H:
        def __hash__(self): return suspend(answer)
    print(repr(answer), attempt(lambda: hash(H())), attempt(lambda: {H(): 1} and 'stored'))
print(hash(1) == hash(1.0) == hash(True) == hash(1+0j), hash(-1), hash(-2), hash(5), hash(float('inf')), hash(()) == hash(()))
print(attempt(lambda: hash([])), attempt(lambda: hash(({},))), attempt(lambda: {[]: 1}), attempt(lambda: {}.get([])), attempt(lambda: set([[]])), attempt(lambda: hash(slice(1))) != 0)
