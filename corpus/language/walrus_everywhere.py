# Assignment expressions in every position and scope.
try: suspend
except NameError: suspend = lambda value=None: value

if (n := suspend(10)) > 5: print('if', n)
while (n := n - 4) > 0: print('while', n)
print([y := 1, y ** 2], (z := 3) + z, {(k := 'key'): k}, (a := (b := 2) * 3), a, b)
print([last := x for x in range(3)], last, any((hit := v) > 1 for v in (1, 2, 3)), hit)
def f(p=(q := 5), *, r=(s := 6)): return p, r, q
print(f(), q, s, f((t := 7)), t, print(u := 8) or u)
def local():
    if suspend(True) and (m := 1): pass
    [w := i for i in range(2)]
    g = lambda: (in_lambda := 3) + in_lambda
    return m, w, g(), sorted(locals())
print(local())
class C:
    (v := suspend(4))
    d = (e := v + 1)
print(C.v, C.d, C.e)
print(f'{(x := 9)} {x:>{(width := 4)}}|', width, [0, 1, 2][(i := 1)], 'abc'[(lo := 0):(hi := 2)], lo, hi)
match (m := [1, 2]):
    case [first, *_] if (seen := first): print('match', m, seen)
with open_ if False else type('M', (), {'__enter__': lambda s: 5, '__exit__': lambda s, *e: None})() as w: pass
assert (ok := True), (message := 'never')
try: (e := ValueError('v')) and 1 / 0
except ZeroDivisionError: print(repr(e))
def outer():
    c = 0
    def inner():
        nonlocal c
        return (c := c + 1)
    return inner(), inner(), c
print(outer())
def total(): 
    global g_total
    return (g_total := 42)
print(total(), g_total, lambda: (nested := 1))if False else print(total(), g_total)
data = iter([3, 2, 1, 0, 9])
while chunk := next(data): print(chunk, end=' ')
print([r for x in '1a2' if (r := x.isdigit() and int(x))], (lambda: (yield (h := 1)))().__next__())
print(not (no := 0), no, (yes := 1) if (cond := True) else 2, -(neg := 5), (t1 := 1, t2 := 2), t1, t2, *(star := [1, 2]), {**(dd := {'a': 1})}, dd)
