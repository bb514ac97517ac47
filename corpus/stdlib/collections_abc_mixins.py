# What the mixins of the abstract containers give to a class that defines the least.
from collections.abc import *
class Seq(Sequence):
    def __init__(self, *v): self.v = v
    def __len__(self): return len(self.v)
    def __getitem__(self, i): return self.v[i]
s = Seq(3, 1, 3); print(list(s), 3 in s, 9 in s, list(reversed(s)), s.index(3), s.index(3, 1), s.count(3), [*s], sorted(s))
try: s.index(7)
except ValueError as e: print('ValueError', e)
class MSeq(MutableSequence):
    def __init__(self, v): self.v = list(v)
    def __len__(self): return len(self.v)
    def __getitem__(self, i): return self.v[i]
    def __setitem__(self, i, x): self.v[i] = x
    def __delitem__(self, i): del self.v[i]
    def insert(self, i, x): self.v.insert(i, x)
m = MSeq('ab'); m.append('c'); m.extend('de'); m += 'f'; print(m.v, m.pop(), m.pop(0), m.v); m.reverse(); m.remove('c'); print(m.v); m.extend(m); print(m.v); m.clear(); print(m.v)
try: m.pop()
except IndexError as e: print(e)
class Map(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
d = Map(); d.update(a=1); d.update({'b': 2}, c=3); d.update([('e', 5)]); print(dict(d), d.get('a'), d.get('z', 0), 'a' in d, list(d.keys()), list(d.values()), list(d.items()), d == {'a': 1, 'b': 2, 'c': 3, 'e': 5}, d.setdefault('a', 9), d.setdefault('f', 6), d.pop('a'), d.pop('zz', 'def'), d.popitem(), len(d), d.keys() & {'b'}, ('c', 3) in d.items(), 3 in d.values(), repr(d.keys())[:8])
for f in (lambda: d.pop('zz'), lambda: d['zz'], lambda: (d.clear(), d.popitem())):
    try: print(f())
    except KeyError as e: print('KeyError', e)
class St(Set):
    def __init__(self, it): self.v = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.v
    def __iter__(self): return iter(self.v)
    def __len__(self): return len(self.v)
    def __repr__(self): return f'St({self.v})'
a, b = St([1, 2, 3]), St([2, 3, 4]); print(a & b, a | b, a - b, a ^ b, a <= b, St([1]) < a, a == St([3, 2, 1]), a == {1, 2, 3}, a.isdisjoint([9]), a >= {1}, {1, 9} & a, [5] | a, a != b, a._hash() == St([3, 1, 2])._hash())
class It(Iterator):
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), iter(i := It()) is i, 2 in It())
class MS(MutableSet):
    def __init__(self, it=()): self.v = set(it)
    def __contains__(self, x): return x in self.v
    def __iter__(self): return iter(sorted(self.v))
    def __len__(self): return len(self.v)
    def add(self, x): self.v.add(x)
    def discard(self, x): self.v.discard(x)
q = MS([1, 2, 3]); q |= {4}; q -= {1}; q &= [2, 3, 4]; q ^= {2, 9}; q.remove(9); print(list(q), q.pop(), list(q))
try: q.remove(77)
except KeyError as e: print('KeyError', e)
q.clear(); print(len(q))
