# namedtuple: fields, defaults, rename, methods, errors in names.
from collections import namedtuple
P = namedtuple('P', 'x y')
Q = namedtuple('Q', ['a', 'b', 'c'], defaults=(2, 3))
p = P(1, y=2)
for s in ('p.x = 5', 'p[0] = 1', 'p.new = 1', 'x, y = p; print(x, y)'):
    try: exec(s); print(s, 'ok')
    except Exception as e: print(s, type(e).__name__, e)
class Pt(namedtuple('Pt', 'x y')):
    __slots__ = ()
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __str__(self): return f'<{self.x},{self.y}>'
    def __add__(self, o): return Pt(self.x + o.x, self.y + o.y)
q = Pt(3, 4); print(q, repr(q), q.norm, q + Pt(1, 1), q._replace(x=0), type(q._replace(x=0)).__name__, Pt._make('ab'))
match q:
    case Pt(x=3, y=b): print('matched', b)
match p:
    case P(a, b): print(a, b)
from copy import copy, deepcopy; print(copy(p), deepcopy(P([1], 2)), copy(p) == p); import copy as c; print(c.replace(p, y=7))
