# Infinite, terminating and combinatoric iterators.
from itertools import *
import operator

print(list(islice(count(10, 3), 4)), list(islice(count(0.5, 0.25), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice(repeat(0), 2)), list(cycle([])))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 5, 2], max)), list(accumulate([1, 2, 3], operator.mul, initial=10)), list(accumulate([])), list(accumulate("abc")), list(accumulate([], initial=5)))
print(list(chain("ab", [1], ())), list(chain.from_iterable([[1], (2, 3)])), list(chain()), list(compress("abcd", [1, 0, True, ""])), list(dropwhile(lambda x: x < 3, [1, 3, 2])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(None, [0, 1, ""])), list(filterfalse(lambda x: x % 2, range(5))))
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)], [k for k, _ in groupby(sorted("banana"))])
print(list(islice("abcdefg", 3)), list(islice("abcdefg", 2, None)), list(islice("abcdefg", 1, 6, 2)), list(islice("abc", 0)), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("ab", [1], fillvalue="-")), list(zip_longest("a", range(3))), list(pairwise("abcd")), list(pairwise([1])), list(batched("abcdefg", 3)))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("a", [])), list(permutations("abc", 2)), list(permutations([1, 2])), list(permutations([1], 2)), list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations_with_replacement("ab", 2)), list(combinations([1], 0)))
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a), [list(t) for t in tee("xy", 3)], tee([1], 0), len(list(permutations(range(5)))), sum(1 for _ in combinations(range(10), 4)), len(list(product(range(3), repeat=4))))
g = groupby([1, 1, 2])
k, grp = next(g)
k2, grp2 = next(g)
print(k, k2, list(grp), list(grp2), type(g).__name__, type(count()).__name__, repr(count(5)), repr(repeat("a", 2)), repr(count(1, 2)))
it = iter([1, 2, 3, 4, 5])
print(list(islice(it, 2)), list(it), next(chain([], [7])), list(zip(count(), "ab")), list(map(operator.mul, count(1), [2, 3])), list(batched(range(4), 2, strict=True)))
for f in (lambda: islice([1], -1), lambda: islice([1], "a"), lambda: islice([1], 0, 5, 0), lambda: list(permutations("ab", -1)), lambda: combinations("ab"), lambda: list(chain(5)), lambda: next(chain()), lambda: list(batched("ab", 0)), lambda: list(batched("abc", 2, strict=True)), lambda: list(starmap(pow, [5])), lambda: list(accumulate([1, "a"])), lambda: cycle(5), lambda: repeat(), lambda: count("a"), lambda: tee([1], -1), lambda: product(5), lambda: list(zip_longest(1))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
