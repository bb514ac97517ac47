# Flag and IntFlag: operators, naming, iteration, boundaries, containment.
from enum import *
class F(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
class I(IntFlag): A = 1; B = 2; D = 8
for b in (STRICT, CONFORM, EJECT, KEEP):
    class B(Flag, boundary=b): P = 1; Q = 4
    try: print(b, repr(B(6)), repr(B(5)), B(7) if b is not EJECT else int(B(7)))
    except ValueError as e: print(b, str(e).replace('\n', ' / '))
class Perm(Flag):
    NONE = 0; READ = 4; WRITE = 2; EXEC = 1; ALL = READ | WRITE | EXEC
    def describe(self): return '+'.join(m.name for m in self) or 'nothing'
p = Perm.READ; p |= Perm.EXEC; print(p, p.describe(), Perm.NONE, Perm.NONE.describe(), Perm.ALL, Perm.ALL & ~Perm.WRITE, list(Perm), Perm(7) is Perm.ALL, [m for m in Perm if m in p]); p &= ~Perm.EXEC; p ^= Perm.WRITE; print(p)
for s in ('class Q(Flag):\n a = 1\n b = auto()\n c = auto()\n print(c)', 'class Q(Flag):\n a = 3\n b = auto()', 'class Q(IntFlag):\n a = -1', '@verify(NAMED_FLAGS)\nclass Q(Flag):\n a = 3\n b = 4'):
    try: exec(s); print(s.replace(chr(10), ';'), list(Q))
    except Exception as e: print(s.replace(chr(10), ';'), '|', type(e).__name__, str(e).replace('\n', ' / '))
