# Sequence patterns: lengths, stars, nesting, which types are sequences.
try: suspend
except NameError: suspend = lambda value=None: value

from collections import deque
def shape(x):
    match suspend(x):
        case []: return 'empty'
        case [a]: return f'one {a}'
        case [a, [b, *c], *d]: return f'nested {a} {b} {c} {d}'
        case (a, b): return f'pair {a} {b}'
        case [1, *_, 9]: return 'from 1 to 9'
        case [first, *middle, last]: return f'{first} {middle} {last}'
    return 'no sequence'
for x in ([], (), [1], (1, 2), [1, [2, 3], 4], [1, (2,)], [1, 5, 9], range(3), deque([1, 2]), 'ab', b'ab', bytearray(b'ab'), {1, 2}, {1: 2}, iter([1]), 5, [1, 2, 3, 4], memoryview(b'abc')):
    print(x if not hasattr(x, '__next__') and not isinstance(x, memoryview) else type(x).__name__, '->', shape(x))
class Seq(list): pass
print(shape(Seq([1, 2])))
match [1, 2, 3]:
    case [*all_]: print(all_, type(all_).__name__)
match (1, (2, (3, (4,)))):
    case a, (b, (c, (d,))): print(a, b, c, d)
match [[1, 2], [3, 4]]:
    case [[a, _], [_, b]]: print(a, b)
match 1, 2:
    case 1, x: print('open', x)
match [1, 2, 3, 4, 5]:
    case [_, *_, x, _]: print(x)
from collections.abc import Sequence
class Own(Sequence):
    def __len__(self): return suspend(3)
    def __getitem__(self, i):
        if i > 2: raise IndexError(i)
        return suspend(i) * 10
print(shape(Own()))
