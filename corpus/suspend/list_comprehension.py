try: suspend
except NameError: suspend = lambda value=None: value

# Element, condition and iterables of list comprehensions.
print([suspend(i) for i in range(4)])
print([i for i in range(6) if suspend(i % 2)])
print([i for i in suspend([3, 1, 2])])
print([(suspend(a), b) for a in range(2) for b in suspend("xy")])
print([[suspend(r * c) for c in range(3)] for r in range(suspend(3))])
print([x for row in suspend([[1, 2], [3]]) if suspend(len(row)) > 0 for x in row if suspend(x) != 2])
base = 10
print([suspend(base + k) for k in (suspend(1), suspend(2))])

def local(n):
    unit = suspend("u")
    return [unit * suspend(i) for i in range(n)]

print(local(4))
fs = [lambda: suspend(i) for i in range(3)]
print([f() for f in fs])
print([(y, suspend(y)) for x in range(4) if (y := suspend(x) ** 2) > 1])
