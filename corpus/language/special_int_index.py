# __int__, __index__, __float__, __complex__, __trunc__: conversion, and where each is asked.
try: suspend
except NameError: suspend = lambda value=None: value

class Number:
    def __int__(self):
        print('int')
        return suspend(7)
    def __index__(self):
        print('index')
        return suspend(2)
    def __float__(self):
        print('float')
        return suspend(1.5)
    def __complex__(self):
        print('complex')
        return suspend(1j)
n = Number()
print(int(n), float(n), complex(n), hex(n), oct(n), bin(n), [10, 20, 30][n], 'abc'[n], 'ab' * n, range(n), (1, 2, 3)[n:], chr(n), bytes(n), round(2.71828, n), divmod(7, 2), pow(2, 3, 5))
class OnlyIndex:
    def __index__(self): return suspend(4)
i = OnlyIndex()
print(int(i), float(i), complex(i), list(range(i)), [0] * i, f'{2:0{4}}', slice(i).indices(10), int('11', i))
class OnlyFloat:
    def __float__(self): return suspend(2.5)
def attempt(f):
    try: return f()
    except Exception as e: return f'{type(e).__name__}: {e}'
f = OnlyFloat()
print(float(f), complex(f), attempt(lambda: int(f)), attempt(lambda: [1][f]), attempt(lambda: 'a' * f), attempt(lambda: range(f)))
for kind, method in ((int, '__int__'), (float, '__float__'), (complex, '__complex__'), (hex, '__index__'), (str, '__str__'), (bytes, '__bytes__')):
    for answer in ('text', None, 1, 1.5, 1j):
        class Wrong: pass
        setattr(Wrong, method, lambda self: suspend(answer))
        print(kind.__name__, repr(answer), attempt(lambda: kind(Wrong())))
for bad in (object(), None, [], 'x'):
    print(attempt(lambda: int(bad)) if not isinstance(bad, object.__class__) or bad is None else '', attempt(lambda: float(None)), attempt(lambda: [1][bad]) if type(bad) is not object else '')
    break
