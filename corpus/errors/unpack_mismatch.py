# Too few and too many values, the last one uncaught, in a for target.
pairs = [(1, 2), (3, 4), (5, 6, 7)]

def sums(items):
    for left, right in items:
        yield left + right

print(next(sums(pairs)))
try:
    a, b, c = pairs[0]
except ValueError as e:
    print(e)
for s in sums(pairs):
    print("sum", s)
