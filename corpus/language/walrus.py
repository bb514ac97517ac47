# Assignment expressions in conditions, comprehensions, calls and their scope.
if (n := len("hello")) > 3:
    print("long", n)
data = [3, 1, 4, 1, 5, 9]
print([y for x in data if (y := x * x) > 10], y)
total = 0
print([total := total + x for x in data], total)
stream = iter("abcX")
while (c := next(stream)) != "X":
    print(c, end=" ")
print(c)
print((a := 1, b := a + 1), a, b)
def f(x): return x
print(f(z := 7), z, f((w := 8)), [v := 1, v + 1], {(k := "key"): k})
print(any((hit := x) > 4 for x in data), hit)

def scope():
    if any((found := x) % 2 == 0 for x in data):
        return found
    return None

print(scope())
print((m := 5) if (t := False) else (e := 6), e, t, "m" in globals())
x = 1
x = (x := x + 1) * (x := x + 1)
print(x)
print(f"{(s := 'in f-string')} {s!r}", (lambda: (q := 3) + q)())
match (r := [1, 2]):
    case [a, b] if (s := a + b) == 3:
        print(r, s)
d = {}
if not (value := d.get("k")):
    d["k"] = value = "default"
print(value, d, [i for i in range(3) if (j := i)], j)
print((lst := [1, 2]).append(3), lst, (tup := (1,)) + (2,), not (flag := 0), flag)
