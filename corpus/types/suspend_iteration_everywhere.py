try: suspend
except NameError: suspend = lambda value=None: value
# Generators and iterators that suspend, consumed by every builtin, method and statement.
def g(n=3, name=''):
    for i in range(n): yield suspend(i)
class It:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): suspend(); return self
    def __next__(self):
        suspend()
        if self.i >= self.n: raise StopIteration
        self.i += 1; return self.i
print(list(g()), tuple(It(3)), set(g()), frozenset(It(2)), dict(zip('ab', g())), sum(g()), max(It(3)), min(g()), sorted(g(), reverse=True), any(g()), all(g()), list(enumerate(It(2))), list(zip(g(), It(2))), list(map(lambda x: suspend(x * 2), g())), list(filter(lambda x: suspend(x % 2), g(5))), list(reversed(list(g()))))
print([*g(), *It(2)], {*g()}, {**dict(enumerate(g(2)))}, ','.join(str(x) for x in g()), bytes(g()), bytearray(It(2)), [x for x in g() if x], {x: x for x in g()}, (lambda *a: a)(*g(), *It(1)), 2 in g(), 9 in It(2))
l = [0]; l.extend(g()); l += It(2); l[1:2] = g(2); print(l); a, *b, c = g(4); print(a, b, c); a, b = It(2); print(a, b); s = {9}; s.update(g(), It(2)); print(sorted(s), s.intersection(g()), s.union(It(1)) == s, s.issuperset(g(1)), s.difference(g(9)), s.isdisjoint(It(3)))
d = {}; d.update((str(i), i) for i in g()); print(d, dict.fromkeys(g(), 'v'), dict((suspend(k), v) for k, v in [('a', 1)]))
for i, x in enumerate(g()): print(i, x, end='; ')
else: print('done')
import itertools as it, functools, collections, statistics, heapq, math, json
print(list(it.chain(g(), It(1))), list(it.islice(g(9), 1, 6, 2)), list(it.accumulate(g(4))), list(it.takewhile(lambda x: suspend(x < 2), g(5))), list(it.product(g(2), It(2))), list(it.combinations(g(), 2)), [(k, list(v)) for k, v in it.groupby(g(4), lambda x: suspend(x // 2))], list(it.pairwise(g())), list(it.batched(g(5), 2)), list(it.zip_longest(g(1), It(2))), [list(t) for t in it.tee(g())], list(it.starmap(pow, ((x, 2) for x in g()))), list(it.compress('abc', g())), list(it.dropwhile(lambda x: x < 1, It(3))))
print(functools.reduce(lambda a, b: suspend(a - b), g(4)), collections.Counter(g()), collections.deque(g(5), 2), statistics.mean(g()), heapq.nlargest(2, g()), math.prod(It(4)), math.fsum(g()), json.dumps(list(g())), str(list(map(str, g()))), next(g()), next(iter(It(1)), 'd'))
def outer():
    r = yield from g(2); x = yield suspend('mid'); yield from It(1); return x
o = outer(); print([next(o), next(o), next(o), o.send('sent')]); print(next(o, 'end'))
def bad():
    yield suspend(1); raise LookupError('inside')
for f in (list, sum, sorted, set, lambda x: [*x], lambda x: ','.join(map(str, x)), max, lambda x: dict(zip(x, x)), lambda x: [].extend(x)):
    try: print(f(bad()))
    except LookupError as e: print(e)
