# Types in types, and slices in slices, as deep as can be.
def deep(n, make, leaf):
    x = leaf
    for _ in range(n): x = make(x)
    return x
for make, leaf in [(lambda x: list[x], int), (lambda x: slice(x, x), 1), (lambda x: slice(0, x), 1), (lambda x: list[x] | None, int), (lambda x: dict[x, x], int)]:
    for n in (5, 40 if leaf is int and make(int) != dict[int, int] else 12):
        x, y, z = deep(n, make, leaf), deep(n, make, leaf), deep(n, make, str)
        print(n, x == y, x == z, x != y, hash(x) == hash(y), hash(x) == hash(z), {x: 1}.get(y), {x: 1}.get(z))

print(list[int] | dict[str, int] == dict[str, int] | list[int], list[int] | None == list[str] | None)
for value in (list[[]], list[dict[str, []]], slice([], 1)):
    try:
        hash(value)
    except TypeError as e:
        print(e)
