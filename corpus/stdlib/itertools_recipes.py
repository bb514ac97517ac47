# Programs made of itertools: grouping, windows, tables and searches.
from itertools import chain, combinations, count, cycle, groupby, islice, accumulate, product, permutations, repeat, takewhile, tee, zip_longest

def take(n, it): return list(islice(it, n))
def flatten(ll): return chain.from_iterable(ll)
def powerset(s): return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def windows(it, n):
    its = tee(it, n)
    for i, t in enumerate(its):
        for _ in range(i): next(t, None)
    return zip(*its)
def roundrobin(*its):
    active = cycle(iter(it).__next__ for it in its)
    left = len(its)
    while left:
        try:
            for nxt in active:
                yield nxt()
        except StopIteration:
            left -= 1
            active = cycle(islice(active, left))
def unique(it, seen=None):
    seen = set()
    for x in it:
        if x not in seen:
            seen.add(x)
            yield x
def run_length(s): return [(c, sum(1 for _ in g)) for c, g in groupby(s)]

print(take(5, (n * n for n in count(1))), list(flatten([[1, 2], [3]])), list(powerset("abc")), list(windows(range(5), 3)))
print("".join(roundrobin("abc", "d", "ef")), list(unique("mississippi")), run_length("aaabccd"), "".join(c * n for c, n in run_length("aab")))
words = sorted("apple avocado banana blueberry cherry".split(), key=lambda w: w[0])
print({k: list(g) for k, g in groupby(words, key=lambda w: w[0])}, [max(g, key=len) for _, g in groupby(words, len)])
print(list(accumulate([100, -20, 50, -90], lambda bal, x: bal + x)), list(takewhile(lambda x: x < 50, accumulate(count(1)))), [a + b for a, b in zip_longest("abc", "x", fillvalue="-")])
print([p for p in permutations(range(1, 10), 3) if p[0] * 100 + p[1] * 10 + p[2] == sum(d ** 3 for d in p)])
print([(a, b, c) for a, b, c in combinations(range(1, 30), 3) if a * a + b * b == c * c], sum(1 for d in product(range(1, 7), repeat=3) if sum(d) == 10))
print(list(zip(cycle(["even", "odd"]), range(4))), list(map(pow, range(5), repeat(2))), next(n for n in count(40) if (n * n + n + 41) % 41 == 0), list(islice(chain("ab", repeat("z")), 4)))
