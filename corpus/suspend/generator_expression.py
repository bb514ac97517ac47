try: suspend
except NameError: suspend = lambda value=None: value

# Generator expressions, eager in their first iterable and lazy in everything else.
log = []

def note(x):
    log.append(x)
    return suspend(x)

g = (note(i) for i in note(range(3)))
print(log)
print(next(g), log)
print(list(g), log)
print(sum(suspend(i) for i in range(5)))
print(max((suspend(i) for i in [3, 9, 4]), default=None))
print(list((suspend(a), b) for a in range(2) for b in (suspend(c) for c in "pq")))
print(tuple(x for x in range(8) if suspend(x) % 3 == 0))
nested = (tuple(suspend(j) for j in range(suspend(i))) for i in range(4))
for item in nested:
    print(item)
print("".join(suspend(ch).upper() for ch in "joined"))
