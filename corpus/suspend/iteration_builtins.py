try: suspend
except NameError: suspend = lambda value=None: value

# Builtins that drain a generator which calls the host.
def gen(*values):
    for v in values:
        yield suspend(v)

print(sum(gen(1, 2, 3)), sum(gen([1], [2]), suspend([])))
print(any(gen(0, "", 3, 4)), any(gen(0, 0)), all(gen(1, 2)), all(gen(1, 0, 2)))
print(list(gen(1, 2)), tuple(gen(3, 4)), sorted(set(gen(5, 5, 6))), sorted(frozenset(gen(7, 8))))
print(dict(gen(("a", 1), ("b", 2))), dict(gen(["k", "v"]), extra=suspend(1)))
print(", ".join(gen("x", "y", "z")))
print(list(zip(gen(1, 2, 3), gen("a", "b"))))
print(list(enumerate(gen("p", "q"), suspend(5))))
print(min(gen(3, 1, 2)), max(gen(3, 1, 2)), sorted(gen(3, 1, 2), reverse=suspend(True)))
print(list(reversed(list(gen(1, 2, 3)))), len(list(gen())), max(gen(), default=suspend("empty")))
print(bytes(gen(104, 105)), bytearray(gen(1, 2)))
a, *b, c = gen(1, 2, 3, 4)
print(a, b, c)
print([*gen(1), *gen(2, 3)], {**dict(gen(("z", 26)))}, *gen("un", "packed"))
print(2 in gen(1, 2, 3), 9 in gen(1, 2, 3), next(gen("first")), next(gen(), "none"))
l = [0]
l.extend(gen(1, 2))
l += gen(3)
l[1:2] = gen("i", "j")
print(l)
d = {}
d.update(gen(("u", 1)))
print(d, dict.fromkeys(gen("m", "n"), suspend(0)), {1, 2}.union(gen(3)), {1, 2, 3}.intersection(gen(2, 9)))
