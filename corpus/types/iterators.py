# Iterators of the built-in types: identity, exhaustion, types and independence.
sources = [[1, 2], (1, 2), "ab", {"k": 1}, {5}, range(2), b"ab", {"k": 1}.values(), {"k": 1}.items(), enumerate("a"), zip("a", "b"), map(str, [1]), filter(None, [1]), reversed([1]), (x for x in [1]), bytearray(b"a"), frozenset([1]), iter([3])]
for s in sources:
    it = iter(s)
    print(type(s).__name__, type(it).__name__, it is s, iter(it) is it, list(it), list(it), next(it, "end"))
l = [1, 2, 3]
a, b = iter(l), iter(l)
print(next(a), next(a), next(b), list(a), list(b))
it = iter(l)
l.append(4)
print(list(it), next(it, None))
l.append(5)
print(next(it, "stays exhausted"))
it = iter([1, 2, 3, 4, 5, 6])
print([(x, next(it)) for x in it], list(zip(*[iter("abcdef")] * 2)))
r = reversed([1, 2, 3])
print(next(r), list(r), list(reversed("abc")), list(reversed({"x": 1, "y": 2})), list(reversed(range(3))), list(reversed((1, 2))))
e = enumerate(iter("xyz"), 10)
print(next(e), list(e), list(zip(range(3), "ab", [True] * 5)), list(map(lambda *a: a, "ab", range(5))), list(filter(str.isalpha, "a1b2")))
z = zip(iter([1, 2, 3]), iter([10, 20]))
print(list(z), sum(iter([1, 2])), max(iter("az")), sorted(iter([2, 1])), ",".join(iter("ab")), 2 in iter([1, 2]), dict(iter([(1, 2)])), tuple(iter({})), [*iter("q")])
count = iter(range(10**9))
print(next(count), next(count), any(x > 5 for x in count), next(count), all(x < 9 for x in count), next(count))
calls = iter([3, 2, 1, 0, 9])
print(list(iter(lambda: next(calls), 0)), next(calls), next(calls, "done"))
for f in (lambda: next(iter([])), lambda: iter(5), lambda: next([1]), lambda: next(iter(""), *[]), lambda: reversed({1}), lambda: iter(None), lambda: len(iter([])), lambda: iter([])[0], lambda: zip(5), lambda: iter(1, 2), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(map(lambda a: a, [1], [2]))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
m = map(lambda x: 1 // x, [1, 0, 2])
print(next(m))
try:
    next(m)
except ZeroDivisionError:
    print("then", list(m))
