# json.dumps: every option, key kinds, separators, floats, errors.
import json
l = []; l.append(l); d = {}; d['d'] = [d]
for x in (l, d):
    try: json.dumps(x)
    except ValueError as e: print(e)
    try: json.dumps(x, check_circular=False)
    except RecursionError as e: print('RecursionError')
class I(int):
    def __repr__(self): return 'I!'
class F(float):
    def __repr__(self): return 'F!'
class S(str): pass
class D(dict): pass
class L(list): pass
import enum, collections
class E(enum.IntEnum): A = 1
class SE(enum.StrEnum): B = 'bee'
print(json.dumps([I(5), F(2.5), S('s'), D(a=L([1])), E.A, SE.B, {E.A: 1}, collections.OrderedDict(z=1), collections.namedtuple('P', 'x')(3), collections.Counter('a')]))
