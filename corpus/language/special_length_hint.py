# __length_hint__: what is asked, and which answers are wrong.
try: suspend
except NameError: suspend = lambda value=None: value

import operator
class Hint:
    def __init__(self, hint): self.hint = hint
    def __iter__(self): return iter([1, 2, 3])
    def __length_hint__(self):
        print('hint')
        return suspend(self.hint)
def attempt(f):
    try: return f()
    except Exception as e: return f'{type(e).__name__}: {e}'
for hint in (3, 0, NotImplemented, -1, 'text', None, 2**70):
    print(repr(hint), attempt(lambda: operator.length_hint(Hint(hint), 9)))
print(operator.length_hint([1, 2]), operator.length_hint(iter((1, 2, 3))), operator.length_hint(object(), 5), operator.length_hint(x for x in ()), attempt(lambda: operator.length_hint([], 'x')))
class Len:
    def __len__(self): return suspend(2)
    def __length_hint__(self): return 100
print(operator.length_hint(Len()))
for it in (iter([1, 2, 3]), reversed([1, 2]), iter(range(4)), iter({1: 2}), iter('abc'), iter({1, 2})):
    hint = it.__length_hint__()
    next(it)
    print(type(it).__name__, hint, it.__length_hint__())
