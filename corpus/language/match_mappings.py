# Mapping patterns: keys, rest, values, __missing__ and get.
try: suspend
except NameError: suspend = lambda value=None: value

def describe(x):
    match suspend(x):
        case {}if not x: return 'empty mapping'
        case {'type': 'point', 'x': x_, 'y': y_}: return f'point {x_} {y_}'
        case {'type': kind, **rest} if len(rest) > 1: return f'{kind} and {rest}'
        case {'items': [first, *_], 'meta': {'n': int(n)}}: return f'items {first} {n}'
        case {1: a, 'one': b, None: c}: return f'mixed {a} {b} {c}'
        case {**rest}: return f'anything {rest}'
    return 'no mapping'
for x in ({}, {'type': 'point', 'x': 1, 'y': 2, 'z': 3}, {'type': 'circle', 'r': 1, 'c': 2}, {'type': 'lone'}, {'items': [1, 2], 'meta': {'n': 5}}, {1: 'a', 'one': 'b', None: 'c'}, {'k': 'v'}, [], 'ab', None):
    print(x, '->', describe(x))
from collections import defaultdict, OrderedDict, ChainMap
dd = defaultdict(list)
match dd:
    case {'missing': _}: print('found')
    case {}: print('a defaultdict does not make keys', dict(dd))
from collections.abc import Mapping
class Own(Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k):
        print('getitem', k)
        return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def get(self, k, default=None):
        print('get', k)
        return suspend(self.d.get(k, default))
match Own({'a': 1, 'b': 2}):
    case {'c': _}: print('c')
    case {'a': x, **rest}: print(x, rest)
K = type('K', (), {'key': 'dotted'})
match {'dotted': 1}:
    case {K.key: v}: print('by dotted key', v)
try:
    match {'dotted': 1}:
        case {K.key: v, 'dotted': w}: print(v, w)
except ValueError as e: print(e)
