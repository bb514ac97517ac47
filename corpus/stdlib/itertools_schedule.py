# Who plays whom, and when: the combinatoric iterators at work.
from itertools import accumulate, chain, combinations, combinations_with_replacement, count, cycle, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, dropwhile, tee, zip_longest, compress, filterfalse, batched
teams = ["red", "blue", "green", "gold"]
games = list(combinations(teams, 2))
print(len(games), games[:3], sum(1 for _ in permutations(teams)), list(islice(permutations(teams, 2), 4)))
print([f"{a}-{b}@{d}" for d, (a, b) in zip(cycle("ABC"), games)])
print({k: [g for g in grp] for k, grp in groupby(sorted(games, key=lambda g: g[0]), key=lambda g: g[0])})
print(list(accumulate([3, 1, 2, 5])), list(accumulate([3, 1, 2, 5], max)), list(accumulate("abc", initial=">")), list(pairwise("wxyz")))
print(list(batched(range(7), 3)), list(zip_longest("ab", "xyz", fillvalue="-")), list(starmap(pow, [(2, 3), (3, 2)])))
odd, even = tee(range(6))
print(list(filterfalse(lambda n: n % 2, even)), list(compress(odd, cycle([0, 1]))))
print(list(takewhile(lambda n: n < 20, (n * n for n in count(1)))), list(dropwhile(str.isalpha, "ab1c")), list(chain.from_iterable(["ab", [1], (2,)])))
print(list(product("ab", repeat=2)), list(product([1, 2], "x")), list(combinations_with_replacement("ab", 2)), list(repeat("z", 2)))
print(list(islice(count(10, -3), 1, 8, 3)), list(islice("abcdef", 2, None)), next(islice("ab", 5, None), "none"))
for bad in (lambda: list(islice("abc", -1)), lambda: list(batched("ab", 0)), lambda: list(batched("abc", 2, strict=True)), lambda: combinations("ab", -1), lambda: repeat(), lambda: count("a")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
