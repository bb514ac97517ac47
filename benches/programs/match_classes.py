"""A tree evaluated by class patterns."""

from dataclasses import dataclass

@dataclass
class Num:
    v: int

@dataclass
class Bin:
    op: str
    l: object
    r: object

def ev(e):
    match e:
        case Num(v):
            return v
        case Bin('+', l, r):
            return ev(l) + ev(r)
        case Bin('*', l, r):
            return ev(l) * ev(r) % 1000003
        case Bin(op, l, r) if op == '-':
            return ev(l) - ev(r)

def mk(d):
    return Num(d + 2) if d == 0 else Bin('+*-'[d % 3], mk(d - 1), mk(d - 1))
t = mk(12)
for _ in range(8):
    r = ev(t)
print(r)
