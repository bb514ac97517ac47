# print: separators, ends, files, flush and wrong arguments.
import io, sys
print(); print(1, 'a', None, [1]); print(1, 2, sep=''); print('x', end=''); print('y', end='\n\n'); print(1, 2, sep=None, end=None); print('a', 'b', sep=' -> ', end='!\n'); print(*'abc', sep='\n'); print(sep='x'); print('é日😀')
class W:
    def __init__(self): self.t = ''
    def write(self, s): self.t += s
w = W(); print('to', 'w', file=w); print(repr(w.t)); b = io.StringIO(); print(1, file=b, flush=True); print(repr(b.getvalue()), print('ret', file=b))
class NoWrite: pass
for kw in ({'sep': 5}, {'end': 5}, {'nope': 1}, {'file': NoWrite()}, {'sep': b'x'}):
    try: print('x', **kw)
    except Exception as e: print(list(kw), type(e).__name__, str(e).replace('__main__.', ''))
class Bad:
    def __str__(self): raise ValueError('no str')
try: print(Bad())
except ValueError as e: print(e)
print(print, print.__name__, type(print).__name__)
print(*[], sep='-'); print(*range(3), *'ab', sep=','); print(f'{1}', r'\n', b'x', 1.0, 1j, True, ...)
