try: suspend
except NameError: suspend = lambda value=None: value

# Plain statements and expressions at module level.
a = suspend(1)
print(a, type(a).__name__)
suspend("ignored result")
b = suspend([1, 2])
b.append(suspend(3))
print(b)
x = y = suspend("both")
print(x, y, x is y)
print(suspend(None), suspend(True), suspend(2.5), suspend((1, "t")), suspend({"k": [1]}))
total = 0
for i in range(5):
    total += suspend(i)
print("total", total)
