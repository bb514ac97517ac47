"""Deep copies."""

import copy
o = {'a': [1, 2, {'b': (3, 4, [5])}], 'c': {i: [i] for i in range(20)}}
for _ in range(400):
    x = copy.deepcopy(o)
print(x == o, x is o)
