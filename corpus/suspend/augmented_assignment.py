try: suspend
except NameError: suspend = lambda value=None: value

# Every kind of target, the value and the target's parts coming from calls.
class Box:
    def __init__(self): self.v, self.l = 1, [1, 2]

class Acc:
    def __init__(self): self.items = []
    def __iadd__(self, x):
        self.items.append(suspend(x))
        return suspend(self)
    def __isub__(self, x): return NotImplemented
    def __sub__(self, x): return ("sub", suspend(x))

g = 1
g += suspend(2)
g *= suspend(3) + suspend(1)
box, l, d = Box(), [1, 2, 3], {"k": 10}
suspend(box).v += suspend(5)
suspend(l)[suspend(0)] += suspend(10)
l[suspend(1):suspend(3)] *= suspend(2)
d[suspend("k")] -= suspend(1)
suspend(box).l[suspend(-1)] **= suspend(3)
l += (suspend(x) for x in (8, 9))
print(g, box.v, box.l, l, d)
s = "a"
for i in range(3):
    s += suspend(str(i))
s *= suspend(2)
a = b = Acc()
a += suspend("x")
a += "y"
print(s, a.items, a is b)
a -= suspend(4)
print(a, b.items)

def local():
    n, cell = suspend(1), 10
    n += suspend(1)
    def inner():
        nonlocal cell
        global g
        cell += suspend(5)
        g -= suspend(1)
        return cell
    return n, inner(), inner(), cell

print(local(), g)
st = {1, 2, 3}
st -= {suspend(1)}
st |= suspend({7})
d |= suspend({"m": suspend(0)})
print(sorted(st), d)
try:
    g += suspend("text")
except TypeError as e:
    print(e, g)
