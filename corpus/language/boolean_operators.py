# and, or, not, conditional expressions: values, order and short circuits.
def v(x, out=[]):
    out.append(x)
    v.seen = out
    return x

print(v(1) and v(2), v(0) and v("no"), v(0) or v(3), v(4) or v("no"), v.seen)
print(1 and 2 and 3, 1 and [] and 3, 0 or "" or None, 0 or "x" or 1, None and 1 / 0, 1 or 1 / 0)
print(not 0, not 1, not [], not not "a", not None, not 0.0, not "0", not {}, not ())
print(1 or 0 and 0, (1 or 0) and 0, not 1 or 1, not (1 or 1), 1 if [] else 2 if () else 3)
print("yes" if 3 > 2 else 1 / 0, [1, 2][True], (lambda: "t")() if True else None)
print([] and 1, {} or "empty", "a" and "b", 0.0 or -0.0, (0,) and "tuple", range(0) or "range")
print(True + True, True and 5, False or 5, bool("False"), bool(0.1), bool([[]]), bool(-1), bool(1j), bool(0j))
x = None
y = x or "default"
z = x and x.attribute
print(y, z, x if x is not None else "none")

class T:
    def __init__(self, n, truth): self.n, self.truth = n, truth
    def __bool__(self):
        print("bool", self.n)
        return self.truth
    def __repr__(self): return self.n

a, b = T("a", True), T("b", False)
print(a and b or a)
print(b or a and b)
print(not a, not b, a if b else b, not (a and b))
while a and not b:
    print("loop")
    a.truth = False
if a or b: print("no")
elif not a: print("elif")
def f(n): return n % 2 == 0 and "even" or "odd"
print(f(1), f(2), (1, 2) if () else (), [x and x * 2 for x in (0, 1, 2)], [0 or n for n in (0, 5)])
assert not (False and 1 / 0)
print((True or 1 / 0) and "fine", 5 and 6 or 7, 0 and 6 or 7, (not 1) == False)
