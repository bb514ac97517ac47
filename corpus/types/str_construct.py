def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), type(r).__name__)
    except BaseException as e:
        print(type(e).__name__, e)

class N:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class S(str):
    pass
t(str); t(str, 5); t(str, 'a'); t(str, b'abc'); t(str, b'abc', 'utf-8'); t(str, b'\xff', 'latin-1'); t(str, b'\xff', errors='replace'); t(str, b'\xff', 'ascii', 'ignore'); t(str, b'\xff', 'ascii'); t(str, 'a', 'utf-8'); t(str, 5, 'utf-8'); t(str, bytearray(b'hi'), 'ascii'); t(str, object='x'); t(str, encoding='utf-8'); t(str, b'a', 5); t(str, b'a', 'utf-8', 5); t(str, 1, 2, 3, 4); t(str, b'x', 'no-such'); t(str, x=1); t(str, errors='x')
class A:
    def __str__(self): return 'A!'
class B:
    def __repr__(self): return 'B!'
class C:
    def __str__(self): return 5
class D:
    def __str__(self): raise KeyError('d')
class E(str):
    def __str__(self): return 'E!'
class F:
    def __str__(self): return S('sub')
for c in (A, B, C, D): t(str, c())
t(str, E('x')); t(repr, E('x')); t(lambda: E('x') + 'y'); t(lambda: f'{E("x")}'); t(lambda: f'{E("x"):>4}'); t(lambda: '%s' % E('x')); t(lambda: ''.join([E('a'), E('b')])); t(lambda: E('x') == 'x'); t(lambda: hash(E('x')) == hash('x')); t(lambda: {'x': 1}[E('x')]); t(lambda: len(E('abc'))); t(lambda: E('abc')[1]); t(lambda: E('abc')[:]); t(lambda: type(E('abc').upper())); t(lambda: list(E('ab'))); t(lambda: 'a' in E('abc')); t(lambda: E('abc') * 2); t(lambda: print(E('x')))
t(S); t(S, 5); t(S, 'abc'); t(S, b'abc', 'ascii'); t(lambda: S('a').join(['x', 'y'])); t(lambda: S('abc').replace('z', 'y')); t(lambda: type(str(S('abc')))); t(lambda: S('abc').strip() is S('abc')); t(lambda: type(S('abc').strip()))
class G(str):
    def __new__(cls, value, extra):
        self = super().__new__(cls, value)
        self.extra = extra
        return self
    def __eq__(self, other): return 'eq'
    def __hash__(self): return 5
    def __add__(self, other): return G(super().__add__(other), self.extra)
    def __getitem__(self, i): return 'item'
    def __len__(self): return 77
    def __contains__(self, x): return x == 'magic'
    def __iter__(self): return iter([1, 2])
    def __mod__(self, x): return 'mod'
    def __format__(self, spec): return f'<{spec}>'
g = G('abc', 9)
t(lambda: g.extra); t(lambda: g == 'abc'); t(lambda: 'abc' == g); t(lambda: hash(g)); t(lambda: (g + 'd').extra); t(lambda: g[0]); t(lambda: len(g)); t(lambda: 'magic' in g); t(lambda: list(g)); t(lambda: g % 1); t(lambda: f'{g:x}'); t(lambda: g.upper()); t(lambda: str.__len__(g)); t(lambda: g.find('c')); t(lambda: '-'.join([g, g])); t(lambda: 'x' + g); t(lambda: g.__class__.__mro__)
t(str.__new__); t(str.__new__, 5); t(str.__new__, int); t(str.__new__, S, 'q'); t(str.__new__, str, b'q', 'ascii')
t('a'.__add__, 'b'); t('a'.__add__, 1); t('a'.__contains__, 'a'); t('a'.__contains__, 1); t('a'.__eq__, 'a'); t('a'.__eq__, 1); t('a'.__ne__, 'b'); t('a'.__lt__, 'b'); t('a'.__lt__, 1); t('a'.__le__, 'a'); t('a'.__gt__, 'b'); t('a'.__ge__, 'b'); t('abc'.__getitem__, 1); t('abc'.__getitem__, slice(1, None)); t('abc'.__getitem__, 'x'); t('abc'.__getitem__, 5); t('abc'.__len__); t('ab'.__mul__, 3); t('ab'.__rmul__, 3); t('ab'.__mul__, 'x'); t('ab'.__mul__, -1); t('ab'.__mul__, N(2)); t('%s'.__mod__, 5); t('x'.__rmod__, '%s!'); t('x'.__rmod__, 5); t('a'.__repr__); t('a'.__str__); t('a'.__format__, '>3'); t('a'.__format__, 3); t('a'.__hash__) if False else None; t('a'.__getnewargs__); t(lambda: list('ab'.__iter__())); t('a'.__add__); t('a'.__add__, 'b', 'c'); t(str.__add__); t(str.__add__, 1, 'a'); t(str.__len__, 5); t(str.__len__); t(str.upper, 5); t(str.upper); t('a'.upper, 1); t('a'.__len__, 1); t('a'.__getitem__)
t(lambda: 'abc'[0]); t(lambda: 'abc'[-1]); t(lambda: 'abc'[3]); t(lambda: 'abc'[-4]); t(lambda: 'abc'[N(1)]); t(lambda: 'abc'[True]); t(lambda: 'abc'[::-1]); t(lambda: 'abcdef'[1:5:2]); t(lambda: 'abc'[::0]); t(lambda: 'añb😀c'[1]); t(lambda: 'añb😀c'[3]); t(lambda: 'añb😀c'[::-1]); t(lambda: 'añb😀c'[-2:]); t(lambda: 'añb😀c'[1:4]); t(lambda: 'añb😀c'[::2]); t(lambda: 'abc'[N(0):N(2)]); t(lambda: 'abc'['a':]); t(lambda: 'abc'[10 ** 30]); t(lambda: 'abc'[-10 ** 30:10 ** 30]); t(lambda: 'abc'[5:]); t(lambda: 'abc'[2:1]); t(lambda: ''[0])
def assign(s):
    s[0] = 'x'
def delete(s):
    del s[0]
t(assign, 'abc'); t(delete, 'abc'); t(setattr, 'abc', 'x', 1); t(lambda: 'a' + 1); t(lambda: 'a' * 'b'); t(lambda: 'a' * 1.5); t(lambda: 'a' - 'b'); t(lambda: 'a' / 2); t(lambda: -'a'); t(lambda: 1 in 'a'); t(lambda: 'a' < 1); t(lambda: 'ab' < 'abc' < 'b'); t(lambda: 'a' * 0); t(lambda: 3 * 'ab'); t(lambda: 'Z' < 'a' < 'é' < '😀'); t(lambda: 'a' and ''); t(lambda: None + 'a'); t(lambda: 'a'.foo); t(lambda: 'a'.uper()); t(lambda: 'x'.__doc__ is not None)
t(str.maketrans, {'a': 'b'}); t(str.maketrans, {97: 'b', 'c': None, 'd': 5}); t(str.maketrans, 'abc', 'xyz'); t(str.maketrans, 'abc', 'xyz', 'def'); t(str.maketrans, 'abc', 'xy'); t(str.maketrans, 'ab'); t(str.maketrans, {'ab': 1}); t(str.maketrans, {1.5: 1}); t(str.maketrans, 5, 'a'); t(str.maketrans, 'a', 5); t(str.maketrans, 'a', 'b', 5); t(str.maketrans); t('x'.maketrans, 'a', 'b'); t(str.maketrans, {'': 1}); t(str.maketrans, 'aa', 'bc'); t(str.maketrans, [1])
t('abcd'.translate, {97: 'X', 98: None, 99: 100, 100: 'long'}); t('abcd'.translate, {}); t('abc'.translate, str.maketrans('abc', 'xyz', 'c')); t('abc'.translate, ['x'] * 98); t('abc'.translate, 'x' * 98); t('abc'.translate, {97: 1.5}); t('abc'.translate, {97: -1}); t('abc'.translate, {97: 0x110000}); t('abc'.translate, 5); t('abc'.translate, None); t('añb😀'.translate, {241: 'n', 0x1F600: ':)'}); t(''.translate, 5); t('abc'.translate, {97: S('sub')}); t('abc'.translate, {97: True})
class M:
    def __getitem__(self, k):
        print('asked', k)
        if k == 97: raise LookupError
        if k == 98: return None
        if k == 99: return 'C'
        if k == 101: raise ValueError('e')
        raise KeyError(k)
t('aabbccdd'.translate, M()); t('abe'.translate, M())
