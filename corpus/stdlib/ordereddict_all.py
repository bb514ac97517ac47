# OrderedDict: order, equality, move_to_end, popitem, reversal, unions.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from collections import OrderedDict
show(r'''
OrderedDict()
OrderedDict(a=1, b=2)
OrderedDict([('b', 1), ('a', 2)])
OrderedDict({'x': 1})
OrderedDict.fromkeys('cab', 0)
repr(OrderedDict(a=OrderedDict(b=1)))
OrderedDict(5)
> o = OrderedDict.fromkeys('abc', 1)
o.move_to_end('a')
o
o.move_to_end('c', last=False)
o
o.move_to_end('c', False)
o.move_to_end('zz')
o.popitem()
o.popitem(last=False)
o
o.popitem()
o
o.popitem()
o.update(a=1, b=2)
list(reversed(o))
list(reversed(o.items()))
list(reversed(o.keys()))
list(reversed(o.values()))
o.pop('a')
o.pop('q', 5)
o.get('b')
o.setdefault('n', 3)
o.copy()
type(o.copy()).__name__
o.pop('zz')
OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1)
OrderedDict(a=1, b=2) == dict(b=2, a=1)
dict(a=1) == OrderedDict(a=1)
OrderedDict() == {}
OrderedDict(a=1) != OrderedDict(a=2)
OrderedDict(a=1) | {'b': 2}
{'b': 2} | OrderedDict(a=1)
type(OrderedDict() | {}).__name__
type({} | OrderedDict()).__name__
OrderedDict() | [1]
OrderedDict(a=1) < OrderedDict(a=2)
hash(OrderedDict())
o.keys()
o.values()
o.items()
'b' in o.keys()
o.keys() & {'b'}
''')
d = OrderedDict(a=1); d |= {'z': 26}; print(d); d['a'] = 9; del d['z']; d['z'] = 0; print(d, list(d))
for k in OrderedDict(a=1, b=2): print(k, end=' ')
print()
class LRU(OrderedDict):
    def __init__(self, size): super().__init__(); self.size = size
    def __getitem__(self, k): v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > self.size: del self[next(iter(self))]
c = LRU(2); c['a'] = 1; c['b'] = 2; c['a']; c['c'] = 3; print(list(c), 'b' in c, len(c)); print(OrderedDict(sorted({'b': 1, 'a': 2}.items())), d.clear(), d); d['self'] = d; print(d)
