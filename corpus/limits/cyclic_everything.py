# limits: instructions=300000 memory=16777216 output=4000000
# ends: Instructions after 400061 instructions, 3321 allocations
# Whatever goes through data goes through data that holds itself.
import copy, json, pprint, traceback
from collections import OrderedDict, defaultdict, deque

class Node:
    pass

def cycles():
    a = []; a.append(a)
    d = {}; d[1] = d
    q = deque(); q.append(q)
    o = OrderedDict(); o[1] = o
    f = defaultdict(list); f[1] = f
    n = Node(); n.n = n
    s = ([],); s[0].append(s)
    return [a, d, q, o, f, n, s]

first, second = ValueError(1), KeyError(2)
first.__cause__, second.__cause__ = second, first
while True:
    for x, y in zip(cycles(), cycles()):
        for use in (repr, str, hash, len, copy.copy, copy.deepcopy, json.dumps, pprint.pformat, lambda v: v == y, lambda v: y in [v],
                    lambda v: sorted([v, y]), lambda v: f'{v!r:>9}', lambda v: isinstance(1, v), lambda v: '%r' % (v,)):
            try:
                use(x)
            except (TypeError, ValueError, RecursionError, AttributeError):
                pass
    ''.join(traceback.format_exception(first))
