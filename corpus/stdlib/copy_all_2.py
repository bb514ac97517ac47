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
vars(copy.copy(G(1)))
vars(copy.deepcopy(G([2])))
type(copy.copy(P(1))).__name__
copy.copy(Counter('aab'))
copy.copy(deque([1], 3))
copy.deepcopy(OrderedDict(a=[1]))
copy.copy(defaultdict(list, a=[1]))
copy.deepcopy(defaultdict(int, {'x': 1}))
copy.copy(namedtuple('N', 'x')(1))
copy.deepcopy(ValueError('x', [1])).args
copy.copy(KeyError('k'))
copy.deepcopy((x for x in ()))
copy.copy((x for x in ()))
copy.copy()
copy.copy(iter([1])) if 0 else 0
copy.replace(5)
copy.replace(namedtuple('N', 'x y')(1, 2), y=3)
copy.Error
issubclass(copy.error, Exception)
''')
