try: suspend
except NameError: suspend = lambda value=None: value

# if/elif chains, conditional expressions and boolean operators.
def classify(n):
    if suspend(n) < 0:
        return suspend("negative")
    elif suspend(n) == 0:
        return "zero"
    elif suspend(n) < 10 and not suspend(n) % 2:
        return suspend("small even")
    else:
        return "other"

print([classify(n) for n in (-1, 0, 4, 5, 20)])
print(suspend(1) if suspend(True) else suspend(2), suspend(1) if suspend(0) else suspend(2))
print(suspend("a") if suspend(0) else suspend("b") if suspend(0) else suspend("c"))
seen = []

def v(x):
    seen.append(x)
    return suspend(x)

print(v(1) and v(2), v(0) and v(3), v(0) or v(4), v(5) or v(6), not v(7), not v(0))
print(v(0) or v("") or v(None), v(1) and v([]) and v(2), (v(0) or v(8)) and v(9))
print(seen)
print([x for x in (suspend(0) or suspend([1, 2]))], (suspend(None) or {}).get("k", suspend("default")))
if v(1) and (v(0) or v("yes")):
    print("entered", seen[-1])
if not (v(0) or v(0)):
    print("not either")
x = 5
x = suspend(x) if x > suspend(3) else x
y = (lambda: suspend("then") if suspend(x) else None)()
print(x, y, bool(suspend("")) or suspend(x) == 5)
assert suspend(1) and suspend(2), suspend("no")
