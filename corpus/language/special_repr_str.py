# __repr__ and __str__: who asks which, in containers, with wrong answers.
try: suspend
except NameError: suspend = lambda value=None: value

class Both:
    def __repr__(self): return suspend('<repr>')
    def __str__(self): return suspend('<str>')
class OnlyRepr:
    def __repr__(self): return suspend('<only repr>')
class OnlyStr:
    def __str__(self): return suspend('<only str>')
b = Both()
print(b, str(b), repr(b), [b], (b,), {b: b}, f'{b} {b!r} {b!s} {b!a}', '%s %r %a' % (b, b, b), '{} {!r}'.format(b, b))
print(OnlyRepr(), str(OnlyRepr()), [OnlyStr()][0], repr(OnlyStr()).startswith('<__main__.OnlyStr object at 0x'))
class Wrong:
    def __init__(self, x): self.x = x
    def __repr__(self): return self.x
    def __str__(self): return self.x
def attempt(g):
    try: return g()
    except Exception as e: return f'{type(e).__name__}: {e}'
for x in (5, None, b'bytes'):
    print(attempt(lambda: repr(Wrong(x))), attempt(lambda: str(Wrong(x))), attempt(lambda: f'{Wrong(x)}'), attempt(lambda: [Wrong(x)].__repr__()))
class Sub(str):
    def __str__(self): return 'never asked twice'
print(str(Sub('own')), repr(Wrong(Sub('r'))) == 'r')
class Recursive:
    def __repr__(self): return f'R{[self.inner]!r}'
r = Recursive()
r.inner = 1
print(r)
l = [1]; l.append(l); d = {'d': l}; d['self'] = d
print(l, d, (l, d))
class NoneRepr: __repr__ = None
print(attempt(lambda: repr(NoneRepr())), attempt(lambda: str(NoneRepr())))
print(ascii('é\n\U0001f600'), ascii(b), repr('\x7f\xa0é'), str(b'x'), attempt(lambda: str(b'x', 'utf-8')), attempt(lambda: str(5, 'utf-8')))
