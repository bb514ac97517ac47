# StopIteration at top level, and turned into RuntimeError inside a generator.
def take(it, n):
    for _ in range(n):
        yield next(it)

it = iter([1, 2, 3])
print(list(take(it, 2)))
try:
    list(take(it, 5))
except RuntimeError as e:
    print(e, repr(e.__cause__))
it = iter("ab")
print(next(it), next(it), next(it, "default"))
print([x for x in take(iter("xy"), 3)])
