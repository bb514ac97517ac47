try: suspend
except NameError: suspend = lambda value=None: value

# The iterable and the targets of for loops.
for i in suspend([1, 2]):
    print(i)
for i, (a, *b) in suspend(enumerate)([(1, 2, 3), "xy"], suspend(5)):
    print(suspend(i), a, b)

class Box:
    pass

box, cells = Box(), [0, 0, 0]

def where(i):
    print("where", suspend(i))
    return i

for cells[where(1)] in range(suspend(3)):
    print(cells)
for suspend(box).value in "ab":
    print(box.value)
for box.x, cells[where(0)] in zip(suspend([1, 2]), "pq"):
    print(box.x, cells)
for k in suspend({"a": 1, "b": 2}):
    if suspend(k) == "a":
        continue
    print(k)
    break
else:
    print("not reached")
for x in range(suspend(0)):
    pass
else:
    print("empty", suspend("else"))
for outer in suspend(range(3)):
    for inner in range(suspend(outer)):
        print(outer, suspend(inner), end=";")
print()
l = [1, 2]
for v in l:
    if suspend(v) < 5:
        l.append(suspend(v + 2))
print(l)
