"""Binary trees of objects with slots."""

class T:
    __slots__ = ('l', 'r')

    def __init__(self, l, r):
        self.l = l
        self.r = r

    def check(self):
        return 1 if self.l is None else 1 + self.l.check() + self.r.check()

def mk(d):
    return T(None, None) if d == 0 else T(mk(d - 1), mk(d - 1))
for i in range(6):
    print(mk(12).check())
