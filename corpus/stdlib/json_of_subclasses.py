# Containers of classes that iterate in their own way.
import json, collections
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e, getattr(e,'__notes__',None))
class D(dict): pass
class L(list): pass
class D2(dict):
    def items(self): print('items'); return [('z', 9)]
    def __iter__(self): return iter(['q'])
class D3(dict):
    def items(self): yield from [('z', {1}), ('a',2)]
class D4(dict):
    def items(self): yield ('b', 1); yield ('a', D2(x=1)); yield (3, 4)
class D5(dict):
    def items(self): 1/0
class D6(dict):
    def items(self): return [(1,2,3)]
class D7(dict):
    def items(self): return [5]
class L2(list):
    def __iter__(self): return iter([7,8])
class T2(tuple):
    def __iter__(self): yield 1; yield L2()
t(lambda: json.dumps([D2(a=1), L2([1]), D2(), L2(), D(a=L([1])), T2(), collections.OrderedDict(b=2,a=1), collections.Counter('aab'), collections.defaultdict(int, a=1)]))
t(lambda: json.dumps([D2(a=1), L2([1])], indent=1))
t(lambda: json.dumps([D4(a=1), L2([1])], indent=1))
t(lambda: json.dumps([D4(a=1), D2(), L2([1])], sort_keys=True))
t(lambda: json.dumps(D3(a=1)))
t(lambda: json.dumps(D3(a=1), sort_keys=True))
t(lambda: json.dumps({'a': D5(a=1)}))
t(lambda: json.dumps(D6(a=1)))
t(lambda: json.dumps(D7(a=1)))
