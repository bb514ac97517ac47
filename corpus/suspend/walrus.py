try: suspend
except NameError: suspend = lambda value=None: value

# Assignment expressions whose value comes from a call.
if (n := suspend(5)) > 3:
    print("n", n)
print([y for x in range(4) if (y := suspend(x * x)) > 0], y)
print((a := suspend(1)) + (b := suspend(a + 1)) * suspend(a), a, b)
numbers = iter([3, 4, 0, 9])
while (v := suspend(next(numbers))):
    print("got", v)
print(v, next(numbers))

def find(items, test):
    if any(suspend(test(hit := item)) for item in items):
        return hit
    return suspend(None)

def scoped():
    total = 0
    partial = [total := total + suspend(i) for i in range(4)]
    return total, partial

print(scoped())
print(f"{(w := suspend('text'))!r} {w}", (lambda: (q := suspend(2)) * q)())
d = {(k := suspend("key")): (val := suspend([k])), "more": val + [k]}
print(d)
print(max(items := [suspend(3), suspend(7)], key=lambda x: (last := suspend(-x))), items)
if not (m := suspend({}).get("x")) and (m := suspend("fallback")):
    print(m)
def f(*args, **kw): return args, kw
print(f(p := suspend(1), p + 1, k=(z := suspend(p)), *[p]), p, z)
