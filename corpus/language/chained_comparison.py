# Chains evaluate each operand once and stop early; mixed operators; results that are not bools.
def v(x):
    print(f"<{x}>", end="")
    return x

print(v(1) < v(2) < v(3))
print(v(1) < v(0) < v(3))
print(v(1) == v(1) != v(2) >= v(2) in [v(2)])
x = 5
print(1 < x < 10, 1 < x > 3, 10 > x <= 5, 1 < x == 5, 0 == x < 3, x is x is not None, 3 in [3] == True)
print(1 < 2 < 3 < 4 < 5, 1 < 2 < 2, (1 < 2) < 2, 1 < (2 < 3), not 1 < 2 < 3)
print("a" < "b" < "c", [1] < [1, 0] < [2], (1, 2) <= (1, 2) < (1, 3), {1} < {1, 2} <= {1, 2})

class R:
    def __init__(self, n, result): self.n, self.result = n, result
    def __lt__(self, o):
        print(self.n, "<", getattr(o, "n", o))
        return self.result
    def __repr__(self): return f"R{self.n}"

print(R(1, "yes") < R(2, "second") < R(3, "x"))
print(R(1, "") < R(2, "second") < R(3, "x"))
print(R(1, []) < 5 < undefined)
if 0 < len("abc") <= 3: print("in range")
while 0 < x < 7: x += 1
print(x, [n for n in range(10) if 2 <= n < 5], all(a <= b <= c for a, b, c in [(1, 1, 2)]))
print(1 in [1] in [[1]], "a" in "ab" in ["ab"], None is None is None, 1 != 2 != 1, x is not None is not False)
print(x > 2 and x < 10 or 1 / 0, float("nan") == float("nan"), 1 == 1.0 == True, 0.1 + 0.2 == 0.3)
try:
    1 < "a" < 2
except TypeError as e:
    print(e)
try:
    1 < 2 < "a"
except TypeError as e:
    print(e)
print(3 > 4 > "never compared")
