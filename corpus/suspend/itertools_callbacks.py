try: suspend
except NameError: suspend = lambda value=None: value

# itertools over callbacks and generators that call the host.
import itertools as it
import operator

def gen(*xs):
    for x in xs:
        yield suspend(x)

print(list(it.accumulate(gen(1, 2, 3), lambda a, b: suspend(a) * 10 + b)), list(it.accumulate(gen(3, 1, 2), max, initial=suspend(0))))
print([(k, list(g)) for k, g in it.groupby(gen(1, 3, 2, 4, 5), key=lambda n: suspend(n % 2))])
print(list(it.takewhile(lambda n: suspend(n) < 3, gen(1, 2, 3, 1))), list(it.dropwhile(lambda n: suspend(n) < 3, gen(1, 2, 3, 1))), list(it.filterfalse(lambda n: suspend(n) % 2, gen(1, 2, 3, 4))))
print(list(it.starmap(lambda a, b: suspend(a) ** b, gen((2, 3), (3, 2)))), list(it.chain(gen(1), gen(2, 3))), list(it.chain.from_iterable(gen("ab", "c"))))
print(list(it.islice(gen(*range(9)), suspend(2), suspend(7), suspend(2))), list(it.zip_longest(gen(1, 2), gen("a"), fillvalue=suspend("-"))), list(it.compress("abc", gen(1, 0, 1))))
print(list(it.product(gen(1, 2), gen("x", "y"))), list(it.permutations(gen(1, 2, 3), 2))[:3], list(it.combinations(gen(1, 2, 3), suspend(2))), list(it.pairwise(gen(1, 2, 3))))
print([list(x) for x in it.tee(gen(1, 2))], list(it.islice(it.cycle(gen(1, 2)), 5)), list(it.repeat(suspend("r"), suspend(2))), list(it.batched(gen(1, 2, 3), 2)))
counter = it.count(suspend(5), suspend(5))
print([next(counter) for _ in range(3)], list(map(operator.add, gen(1, 2), gen(10, 20))), list(it.islice((suspend(x) for x in it.count()), 3)))
seen = []
lazy = it.takewhile(lambda n: n < 2, map(lambda n: seen.append(n) or suspend(n), it.count()))
print(next(lazy), seen, list(lazy), seen)
