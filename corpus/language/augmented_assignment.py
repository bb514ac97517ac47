# Every operator, every target, in-place methods and evaluation once.
x = 10
x += 5; x -= 3; x *= 4; x //= 5; x **= 2; x %= 50; x <<= 2; x >>= 1; x |= 1; x &= 0xff; x ^= 3
print(x)
x /= 4
print(x)
s = "a"
s += "b" * 2
s *= 2
l = m = [1]
l += (2, 3)
l *= 2
print(s, l, m is l)
l = l + [9]
print(m is l, len(m))
t = u = (1,)
t += (2,)
print(t, u)
d = {"k": 1}
d["k"] += 1
d |= {"z": 0}
st = {1, 2, 3}
st &= {2, 3, 4}; st |= {9}; st -= {2}; st ^= {3, 5}
print(d, sorted(st))

def idx():
    print("idx once")
    return 0

l = [[1], 2]
l[idx()] += [5]
print(l)

class A:
    def __init__(self): self.n = 1
    def __iadd__(self, o): self.n += o; return self
    def __isub__(self, o): return "replaced"
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return ("mul", o)

a = b = A()
a += 5
a.n += 1
print(a.n, a is b)
a *= 3
print(a)
b -= 1
print(b)
tup = ([1], 2)
try:
    tup[0] += [2]
except TypeError as e:
    print(e, tup)
for stmt in ("q += 1", "d['nope'] += 1", "d.x += 1", "x += 's'", "s -= 'b'", "l += 5"):
    try:
        exec(stmt)
    except Exception as e:
        print(type(e).__name__, e)
def f(n):
    n += [1]
    return n
orig = []
f(orig)
print(orig, [0] * 3)
