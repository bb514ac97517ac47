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
class B(bytes): pass
class A(bytearray): pass
for c in (bytes, bytearray):
    print(c)
    t(c); t(c, 3); t(c, 0); t(c, -1); t(c, b'ab'); t(c, bytearray(b'ab')); t(c, [1, 2, 255]); t(c, [256]); t(c, [-1]); t(c, ['a']); t(c, [1.0]); t(c, 'abc'); t(c, 'abc', 'ascii'); t(c, 'é', 'ascii'); t(c, 'é', 'ascii', 'replace'); t(c, 'é', errors='ignore'); t(c, 'é', encoding='latin-1'); t(c, b'a', 'ascii'); t(c, 5, 'ascii'); t(c, 1.5); t(c, None); t(c, {}); t(c, {1, 2}); t(c, {65: 1}); t(c, (i for i in (1, 2))); t(c, range(3)); t(c, N(4)); t(c, [N(65), True]); t(c, 'a', 5); t(c, source=b'q'); t(c, b'', b'', b'', b''); t(c, object()); t(c, memoryview(b'xyz')); t(c, encoding='ascii'); t(c, errors='x'); t(c, 'a', 'nope'); t(c, x=1); t(c, iter([1, 300])); t(c, 10 ** 30); t(c, [10 ** 30]); t(c, True); t(c, [b'a'])
class Y:
    def __bytes__(self): return b'yes'
class Y2:
    def __bytes__(self): return 'no'
class Y3:
    def __bytes__(self): raise KeyError('y')
class Y4:
    def __bytes__(self): return B(b'sub')
class It:
    def __iter__(self): return iter([1, 2, 3])
class Get:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i + 65
class BadIt:
    def __iter__(self): raise ValueError('it')
for v in (Y, Y2, Y3, Y4, It, Get, BadIt): t(bytes, v()); t(bytearray, v())
t(B); t(B, b'ab'); t(B, 3); t(lambda: B(b'ab') + b'c'); t(lambda: repr(B(b'x'))); t(lambda: B(b'abc')[1]); t(lambda: B(b'abc')[1:]); t(lambda: type(B(b'abc').upper())); t(lambda: B(b'a') == b'a'); t(lambda: hash(B(b'a')) == hash(b'a')); t(lambda: b'' + B(b'q')); t(lambda: B.fromhex('4142')); t(lambda: bytes(B(b'z'))); t(lambda: len(B(b'abc'))); t(lambda: list(B(b'ab')))
t(A); t(A, b'ab'); t(lambda: A(b'ab') + b'c'); t(lambda: repr(A(b'x'))); t(lambda: A(b'abc')[1:]); t(lambda: A.fromhex('41')); t(lambda: A(b'a') == bytearray(b'a') == b'a')
a = A(b'ab'); a.append(99); a += b'd'; a[0] = 65; t(lambda: a); t(lambda: str(a)); t(lambda: f'{a}')
class P(bytes):
    def __new__(cls, v, extra):
        self = super().__new__(cls, v); self.extra = extra; return self
    def __add__(self, o): return 'added'
    def __getitem__(self, i): return 'item'
    def __eq__(self, o): return 'eq'
    def __hash__(self): return 3
    def __contains__(self, x): return 'magic'
p = P(b'abc', 7); t(lambda: p.extra); t(lambda: p + b''); t(lambda: p[0]); t(lambda: p == 1); t(lambda: 1 in p); t(lambda: p.upper()); t(lambda: bytes(p)); t(lambda: b'x'.join([p, p])); t(lambda: hash(p))
t(bytes.fromhex, '41 42\t43'); t(bytes.fromhex, ''); t(bytes.fromhex, '4'); t(bytes.fromhex, '4x'); t(bytes.fromhex, 'é'); t(bytes.fromhex, 'a b'); t(bytes.fromhex, 'ABCDEF'); t(bytes.fromhex, 5); t(bytes.fromhex, b'41'); t(bytearray.fromhex, '4142'); t(bytes.fromhex); t(bytes.fromhex, '414'); t(bytearray.fromhex, 'zz')
for v in (b'\xde\xad\xbe\xef\x01', bytearray(b'\xde\xad\xbe\xef\x01')):
    t(v.hex); t(v.hex, ':'); t(v.hex, ':', 2); t(v.hex, ':', -2); t(v.hex, '-', 0); t(v.hex, sep='_', bytes_per_sep=3); t(v.hex, b' '); t(v.hex, '::'); t(v.hex, ''); t(v.hex, 5); t(v.hex, 'é'); t(v.hex, ':', 'x'); t(v.hex, ':', 100); t(v.hex, ':', 5)
t(b''.hex); t(bytes.__new__); t(bytes.__new__, str); t(bytes.__new__, B, b'q'); t(bytes.__new__, bytearray)
x = bytearray(b'x'); t(x.__init__, b'new'); t(lambda: x); t(x.__init__, 3); t(lambda: x); t(x.__init__); t(lambda: x)
