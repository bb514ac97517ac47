try: suspend
except NameError: suspend = lambda value=None: value

# Keys, values and conditions of dict and set comprehensions.
print({suspend(k): suspend(k * 2) for k in range(4)})
print({k: v for k, v in suspend([("a", 1), ("b", 2)]) if suspend(v) > 1})
print(sorted({suspend(n % 3) for n in range(10)}))
print({k: [suspend(i) for i in range(v)] for k, v in {"x": 1, "y": 3}.items()})
print(sorted({(suspend(a), b) for a in "ab" for b in range(suspend(2))}))
order = []

def note(x):
    order.append(x)
    return suspend(x)

d = {note("k%d" % i): note(i) for i in range(3)}
print(d, order)
inverse = {suspend(v): suspend(k) for k, v in d.items()}
print(inverse)
print({suspend("same"): suspend(i) for i in range(3)})
