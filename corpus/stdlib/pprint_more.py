# pprint: widths, depths, sorting, nested and cyclic values, dataclasses and subclasses.
import pprint, collections, dataclasses, types
data = {'name': 'x' * 30, 'list': list(range(20)), 'nested': {'b': {'c': [1, 2, {'d': 'e' * 40}]}, 'a': (1,)}, 'set': {3, 1, 2}}
pprint.pprint(data); pprint.pprint(data, width=40); pprint.pprint(data, depth=1); pprint.pprint(data, indent=4, width=60, compact=True); pprint.pp({'b': 1, 'a': 2}); pprint.pprint({'b': 1, 'a': 2}, sort_dicts=False); pprint.pprint('long text ' * 12, width=40); pprint.pprint(['a' * 30] * 4); pprint.pprint(b'bytes ' * 20, width=30)
r = [1]; r.append(r); print(pprint.pformat(r).split(' with')[0], pprint.isrecursive(r), pprint.isreadable([1]), pprint.isreadable(r), pprint.saferepr({'b': 1, 'a': [2]}))
@dataclasses.dataclass
class P: x: int; items: list = dataclasses.field(default_factory=list)
pprint.pprint(collections.OrderedDict((str(i), i) for i in range(15))); pprint.pprint(collections.Counter('abracadabra' * 3), width=30); pprint.pprint(collections.defaultdict(list, a=[1] * 30)); pprint.pprint(collections.deque(range(40), maxlen=50)); pprint.pprint(types.SimpleNamespace(a='v' * 50, b='w' * 50)); pprint.pprint(collections.ChainMap({'a': 'x' * 50}, {'b': 'y' * 50}))
print(pprint.pformat(10**20, underscore_numbers=True), pprint.pformat([1000000, 5], underscore_numbers=True), repr(pprint.pformat({})), pprint.pformat(()), pprint.pformat((1,)), pprint.pformat({1: {2: {3: 4}}}, depth=2))
for kw in ({'width': 0}, {'indent': -1}, {'depth': 0}):
    try: pprint.pprint([1], **kw)
    except ValueError as e: print(e)
