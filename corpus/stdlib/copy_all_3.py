# copy, deepcopy, replace: every kind of value, memo, hooks, cycles.
import copy
from collections import *
from dataclasses import dataclass
class P:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
class H:
    def __init__(self): self.log = []
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return ('deep', type(memo).__name__)
class S:
    __slots__ = ('a', 'b')
class R:
    def __reduce__(self): return (list, ((1, 2),))
class G:
    def __init__(self, x): self.x = x; self.secret = 's'
    def __getstate__(self): return {'x': self.x}
    def __setstate__(self, st): self.__dict__.update(st); self.restored = True
l = [1, [2], {'k': [3]}, (4, [5])]
a = [1]; a.append(a); b = copy.deepcopy(a); print(b is not a, b[1] is b, len(b)); d = {}; d['d'] = d; e = copy.deepcopy(d); print(e['d'] is e)
s = S(); s.a = [1]; c = copy.copy(s); print(c.a is s.a, hasattr(c, 'b')); c = copy.deepcopy(s); print(c.a, c.a is s.a); x = [1]; y = copy.deepcopy([x, x]); print(y[0] is y[1]); memo = {}; z = copy.deepcopy(x, memo); print(memo[id(x)] is z, copy.deepcopy(x, memo) is z)
class Node:
    def __init__(self, n): self.n, self.kids, self.up = n, [], None
    def add(self, k): k.up = self; self.kids.append(k); return self
t = Node(1).add(Node(2)).add(Node(3)); u = copy.deepcopy(t); print(u.kids[0].up is u, u.kids[0].n, t.kids[0] is u.kids[0], [k.n for k in u.kids])
class L(list):
    def __init__(self, *a): super().__init__(*a); self.tag = ['t']
l2 = L([1, [2]]); l2.append(l2.tag); m = copy.deepcopy(l2); print(type(m).__name__, m, m.tag is m[2], m.tag is l2.tag); f = lambda: 1; print(copy.deepcopy(f) is f, copy.copy([f])[0] is f)
