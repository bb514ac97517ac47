# Recipes of the documentation's kind over itertools, written by hand.
from itertools import *
import operator, collections, functools
take = lambda n, it: list(islice(it, n))
def windows(it, n):
    d = collections.deque(islice(it := iter(it), n - 1), maxlen=n)
    for x in it: d.append(x); yield tuple(d)
def unique(it, key=None):
    seen = set()
    for x in it:
        if (k := key(x) if key else x) not in seen: seen.add(k); yield x
def roundrobin(*its):
    its = [iter(i) for i in its]
    while its:
        for i in list(its):
            try: yield next(i)
            except StopIteration: its.remove(i)
def sieve(n):
    data = bytearray((0, 1)) * (n // 2)
    for p in range(3, int(n ** .5) + 1, 2):
        if data[p]: data[p * p::2 * p] = bytes(len(range(p * p, n, 2 * p)))
    return [2, *compress(count(1, 2), data[1::2])]
def powerset(s): return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def partition(pred, it): a, b = tee(it); return list(filterfalse(pred, a)), list(filter(pred, b))
print(list(windows('abcde', 3)), ''.join(unique('AAAABBBCCDAABBB')), list(unique('ABBcCAD', str.lower)), ''.join(roundrobin('ABC', 'D', 'EF')), sieve(40), list(powerset([1, 2, 3])), partition(lambda x: x % 2, range(7)))
print(take(8, accumulate(repeat(1), lambda a, _: a * 2)), list(takewhile(lambda x: x < 60, (x * x for x in count()))), list(map(''.join, product('ab', repeat=2))), [len(list(g)) for _, g in groupby('aaabccd')], ''.join(f'{k}{len(list(g))}' for k, g in groupby('wwwbbx')), list(chain(*zip('ace', 'bdf'))), dict(zip(count(), 'xyz')), take(5, cycle([1, 2])), list(starmap(operator.mul, zip(range(4), count(2)))))
print([list(g) for _, g in groupby([1, 2, 3, 7, 8, 10], key=lambda x, c=count(): x - next(c))], functools.reduce(lambda a, b: [x + [y] for x in a for y in b], [[1, 2], [3]], [[]]), sum(1 for _ in permutations(range(5), 3)), list(islice(permutations('abc'), 2, 4)), max(accumulate([3, -5, 4, -1, 6], lambda a, b: max(a + b, b))), list(zip_longest(*[iter('abcdefg')] * 3, fillvalue='x')), next((i for i in count(1) if i * i > 200), None), all(a <= b for a, b in pairwise([1, 2, 2, 5])), sorted(chain([3, 1], (2,))), list(dropwhile(str.isdigit, '12ab3')), [x for x, y in zip('abc', cycle([0, 1])) if y])
def first_true(it, d=None, p=None): return next(filter(p, it), d)
print(first_true([0, '', 5, 6]), first_true([], 'none'), first_true([1, 8, 3], p=lambda x: x > 5), collections.Counter(map(sum, product(range(1, 4), repeat=2))), list(batched('abcdefg', 3)), [*map(sum, zip(*[[1, 2], [3, 4]]))], list(compress(count(), [1, 0, 1, 1])), [n for n, _ in zip(count(10, -3), 'abc')], list(combinations_with_replacement([1, 2], 3)))
