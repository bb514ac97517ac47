"""Callbacks."""

class Ev:

    def __init__(self):
        self.h = {}

    def on(self, n, f):
        self.h.setdefault(n, []).append(f)

    def emit(self, n, *a, **k):
        for f in self.h.get(n, ()):
            f(*a, **k)
e = Ev()
r = [0]
e.on('x', lambda v: r.__setitem__(0, r[0] + v))

def g(v, scale=1):
    r[0] += v * scale
e.on('y', g)
e.on('y', g)

class O:

    def __init__(self):
        self.t = 0

    def cb(self, v, scale=2):
        self.t += v * scale
o = O()
e.on('y', o.cb)
for i in range(40000):
    e.emit('x', i)
    e.emit('y', i, scale=3)
print(r, o.t)
