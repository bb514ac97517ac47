# What `iterencode` and `dump` write, piece by piece.
import json, io, collections
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e, getattr(e,'__notes__',None))
class W:
    def write(self, x): print('W', repr(x))
class T(tuple): pass
class L2(list):
    def __iter__(self): return iter([7,8])
class D2(dict):
    def items(self): print('items'); return [('z', 9)]
v = [1, -2.5, True, None, "x\u00e9\n", [], {}, (), (1, [2, (3,)]), {'a': 1, 2: [3], 3.5: {}, None: None, True: {'q': [1]}}, T((1,)), collections.OrderedDict(a=1), L2([1]), D2(a=1), L2(), D2(), float('inf')]
for kw in ({}, {'indent': 2}, {'indent': 0}, {'indent': '--'}, {'separators': (',', ':')}, {'ensure_ascii': False, 'indent': 1, 'separators': (';', '=')}):
    t(lambda: list(json.JSONEncoder(**kw).iterencode(v)))
    json.dump(v[:10], W(), **kw)
for x in v: json.dump(x, W())
json.dump({(1,): 1, 'a': 2}, W(), skipkeys=True); json.dump({(1,): 1}, W(), skipkeys=True, indent=1)
t(lambda: list(json.JSONEncoder(sort_keys=True).iterencode({'b': 1, 'a': {'z': 1, 'y': 2}})))
t(lambda: list(json.JSONEncoder(allow_nan=False).iterencode([float('nan')])))
t(lambda: list(json.JSONEncoder(allow_nan=False).iterencode({'a': {1: [2, float('nan')]}})))
t(lambda: list(json.JSONEncoder(allow_nan=False).iterencode({float('nan'): 1})))
t(lambda: list(json.JSONEncoder().iterencode([{'a': [{(1,): 1}]}])))
t(lambda: list(json.JSONEncoder().iterencode([{'a': {1}}])))
t(lambda: list(json.JSONEncoder(default=lambda o: [{2}] if o == {1} else 1/0).iterencode([{'a': {1}}])))
t(lambda: list(json.JSONEncoder(default=list).iterencode([{'a': {1}}, {'b': range(3)}])))
a = []; a.append([a]); t(lambda: list(json.JSONEncoder().iterencode(a)))
d = {}; d['k'] = [d]; t(lambda: list(json.JSONEncoder().iterencode(d)))
s = [1]; t(lambda: list(json.JSONEncoder().iterencode([s, s, {'a': s, 'b': s}])))
g = json.JSONEncoder().iterencode([1, {2}]); print(next(g), next(g))
t(lambda: next(g)); t(lambda: next(g))
class E(json.JSONEncoder):
    def default(self, o): return sorted(o)
    def iterencode(self, o, _one_shot=False):
        print('it', _one_shot); return super().iterencode(o, _one_shot)
json.dump([{3, 1}], W(), cls=E); print(json.dumps([{3, 1}], cls=E))
class I(int):
    def __repr__(self): return 'I'
class F(float):
    def __repr__(self): return 'F'
class S(str): pass
json.dump([I(1), F(2), S('a'), {I(1): 2, F(2): 3, S('x'): 1}], W())
json.dump('top', W()); json.dump(5, W()); json.dump({1}, W(), default=list)
t(lambda: json.dump({1}, W())); t(lambda: json.dump([1], None)); t(lambda: json.dump([1], W(), foo=1)); t(lambda: json.dump([1])); t(lambda: json.dump())
