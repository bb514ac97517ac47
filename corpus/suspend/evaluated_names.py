try: suspend
except NameError: suspend = lambda value=None: value

# Values read before a call must not see what the call changed afterwards, and the other way round.
x = 1

def change(v):
    global x
    x = suspend(v)
    return x

print(x + change(10), x, change(5) + x, [x, change(7), x], (x, change(1), x))
d = {"k": 1}

def poke(v):
    d["k"] = suspend(v)
    return v

print(d["k"] + poke(10) + d["k"], d)
l = [1, 2]

def grow(v):
    l.append(suspend(v))
    return len(l)

print(l[0] + grow(9), l, [*l, grow(8), *l], len(l) + grow(7))
l[grow(6) - 1] = suspend("stored")
print(l)

def local():
    y = 1
    def bump():
        nonlocal y
        y += suspend(1)
        return y
    return y + bump() * 10 + y, f"{y} {bump()} {y}", {y: bump(), bump(): y}

print(local())

class C:
    n = 0
    def inc(self):
        self.n += suspend(1)
        return self

c = C()
print(c.n, c.inc().n + c.inc().n * 10, c.n, (c.n, c.inc().inc().n, c.n), C.n)
def redefine():
    global helper
    helper = lambda: suspend("new")
    return suspend("swapped")
def helper(): return suspend("old")
print(helper(), redefine(), helper())
x += change(100)
print(x)
it = iter([1, 2, 3])
print(next(it) + suspend(next(it)) * 10, next(it), [v for v in it])
def default(a=[]):
    a.append(suspend(len(a)))
    return a
print(default() is default(), default())
