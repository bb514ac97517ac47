# Every comprehension form, nesting, conditions and scope.
print([x * x for x in range(5)], [x for x in "hello" if x not in "aeiou"])
print([(x, y) for x in range(3) for y in range(x)], [[j for j in range(i)] for i in range(4)])
print({x: x ** 2 for x in range(4)}, {k: v for v, k in enumerate("ab")})
print(sorted({x % 3 for x in range(10)}), len({c for c in "mississippi"}))
print([a if a > 1 else -a for a in range(4)], [x for x in range(20) if x % 2 if x % 3])
x = "outer"
print([x for x in range(3)], x)
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(row) for row in zip(*matrix)], [v for row in matrix for v in row if v % 2 == 0])
print([y for x in range(3) for y in [x * 10]], [(a, b) for a, b in [(1, 2), (3, 4)]], [h for h, *t in ("abc", "d")])

class C:
    n = 3
    squares = [i * i for i in range(n)]
    pairs = [(i, j) for i in range(2) for j in "ab"]

print(C.squares, C.pairs)
try:
    class D:
        n = 3
        bad = [n for _ in range(2)]
except NameError as e:
    print(e)

def scope():
    total = 10
    def add(v): return v + total
    return [add(i) + total for i in range(3)], {total: [total for total in "z"]}, total

print(scope())
print([last := i for i in range(4)], last)
print([f() for f in [lambda: i for i in range(3)]], [lambda: 1, 2][0]())
print({**{"a": 1}, **{k: 0 for k in "ab"}}, [*range(2), *[5]], {*"a"})
print([i for i in range(5) if (lambda q: q > 2)(i)], [[1, 2][i] for i in (1, 0)])
try:
    [1 // n for n in (1, 0)]
except ZeroDivisionError as e:
    print(e)
