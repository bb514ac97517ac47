try: suspend
except NameError: suspend = lambda value=None: value
# __eq__ and __hash__ that suspend in every dict, set, list and tuple operation.
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return suspend(self.v % 3)
    def __eq__(self, o): return suspend(isinstance(o, K) and self.v == o.v)
    def __repr__(self): return f'K{self.v}'
ks = [K(i) for i in range(6)]
d = {k: k.v for k in ks}
print(d, d[K(4)], K(5) in d, K(9) in d, d.get(K(1)), d.get(K(7), 'no'), d.pop(K(2)), d.setdefault(K(2), 'new'), d.setdefault(K(3), 'x'), len(d))
d.update({K(1): 'one', K(10): 'ten'}); d |= {K(0): 'zero'}; del d[K(3)]; print(d, d == dict(d), d == {**d, K(1): 0}, {K(1): 2} == {K(1): 2}, dict.fromkeys([K(1), K(1)], 5))
s = set(ks); print(len(s), K(1) in s, s & {K(1), K(8)}, s - set(ks[1:]), len(s | {K(1), K(20)}), len(s ^ {K(1), K(30)}), s >= {K(0)}, s == set(ks), s.isdisjoint([K(77)]), {K(1)} < s)
s.add(K(1)); s.discard(K(0)); s.remove(K(5)); s.update([K(6), K(6)]); print(sorted(k.v for k in s), frozenset([K(1)]) == {K(1)}, {frozenset([K(1)]): 1}[frozenset([K(1)])])
print(ks.index(K(3)), ks.count(K(2)), K(5) in ks, K(9) in ks, [K(1), K(2)] == [K(1), K(2)], (K(1),) == (K(2),), [K(1)] != [K(1)], (K(1), K(2)).index(K(2)), {(K(1), K(2)): 'pair'}[(K(1), K(2))], hash((K(1),)) == hash((K(1),)))
ks.remove(K(4)); print(ks, d.keys() & {K(1)}, (K(1), 'one') in d.items(), 'one' in d.values(), d.keys() == set(d), list(d.items() & {(K(1), 'one')}))
for f in (lambda: d[K(99)], lambda: s.remove(K(99)), lambda: ks.index(K(99)), lambda: ks.remove(K(99)), lambda: d.pop(K(99))):
    try: print(f())
    except (KeyError, ValueError) as e: print(type(e).__name__, e)
class Fail(K):
    __hash__ = K.__hash__
    def __eq__(self, o): suspend(); raise RuntimeError('no eq')
for f in (lambda: Fail(1) in s, lambda: [Fail(1)] == [K(1)], lambda: {K(1): 1}[Fail(1)], lambda: ks.count(Fail(1)), lambda: {Fail(1), Fail(4)}):
    try: print(f())
    except RuntimeError as e: print(e)
import collections; c = collections.Counter([K(1), K(1), K(2)]); print(c[K(1)], c.most_common(1), collections.OrderedDict({K(1): 2}) == {K(1): 2}, collections.deque([K(1)]).index(K(1)), collections.deque([K(1), K(2)]).count(K(2)))
