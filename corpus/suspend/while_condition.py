try: suspend
except NameError: suspend = lambda value=None: value

# Loop conditions, loop else, break and continue around calls.
n = 0
while suspend(n) < 3:
    n += suspend(1)
    if suspend(n) == 2:
        continue
    print("turn", n)
else:
    print("else", suspend("done"))
while True:
    n = suspend(n) - 1
    if suspend(n < 0):
        break
print(n)
items = [1, 2, 3]
while suspend(items):
    print(items.pop(suspend(0)), end=" ")
print()
while (line := suspend(items)) or suspend(n) < 1:
    n += 1
    items.append(n) if n > 0 else None
    if len(items) > 1:
        items.clear()
        n = 5
print(n, items, line)

def collatz(x):
    steps = []
    while not suspend(x == 1):
        steps.append(x)
        x = x // 2 if suspend(x % 2 == 0) else 3 * x + suspend(1)
    return steps

print(collatz(6))
while suspend(0) or suspend([]):
    pass
else:
    print("never entered")
