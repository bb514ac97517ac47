# copy, deepcopy, replace: every kind of value, memo, hooks, cycles.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
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
show(r'''
copy.copy(l) == l
copy.copy(l)[1] is l[1]
copy.deepcopy(l) == l
copy.deepcopy(l)[1] is l[1]
copy.deepcopy(l)[3][1] is l[3][1]
copy.copy((1, [2]))
copy.deepcopy((1, 2)) is not None
[copy.copy(x) is x for x in (5, 'a', None, (), b'x', 1.5, len, int, frozenset([1]), range(3), ...)]
copy.copy({1, 2})
copy.deepcopy({'a': {1}})
copy.copy(bytearray(b'x'))
copy.copy(slice(1, 2))
copy.copy(H())
copy.deepcopy(H())
copy.copy(R())
copy.deepcopy([H()])
copy.copy(P([1])).v
copy.copy(p := P([1])).v is p.v
copy.deepcopy(p).v is p.v
copy.deepcopy(p) == p
''')
