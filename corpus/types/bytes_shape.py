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
for c in (bytes, bytearray):
    for name in ('center', 'ljust', 'rjust'):
        f = getattr(c(b'ab'), name)
        t(f, 5); t(f, 6); t(f, 2); t(f, -1); t(f, 5, b'*'); t(f, 5, b'**'); t(f, 5, b''); t(f, 5, '*'); t(f, 5, 42); t(f, 'x'); t(f); t(f, 5, bytearray(b'-')); t(f, N(4)); t(getattr(c(b'abc'), name), 6); t(f, width=5)
    t(c(b'42').zfill, 5); t(c(b'-42').zfill, 5); t(c(b'+').zfill, 3); t(c(b'42').zfill, 1); t(c(b'42').zfill, 'x'); t(c(b'a\tb').expandtabs); t(c(b'a\tb').expandtabs, 4); t(c(b'a\tb').expandtabs, 0); t(c(b'a\n\tb\r\tc').expandtabs, tabsize=3); t(c(b'a').expandtabs, 'x')
    for s in (b'', b'abc', b'ABC', b'aBc dEf', b'123', b'a1B2', b' \t\n', b'\xe9\xc9', b"they're", b'A', b'Ab Cd', b'a b', b'\x00', b'AB12', b'ab12', b'\x1c', b'Ab1Cd', b'\x80'):
        v = c(s)
        print(v, *[getattr(v, n)() for n in ('upper', 'lower', 'title', 'capitalize', 'swapcase')])
        print('  ', *[n[2:] for n in ('isalnum', 'isalpha', 'isascii', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper') if getattr(v, n)()])
    t(c(b'abc').translate, bytes(range(256))); t(c(b'abc').translate, None); t(c(b'abc').translate, None, b'b'); t(c(b'abc').translate, bytes.maketrans(b'abc', b'xyz'), b'c'); t(c(b'abc').translate, b'short'); t(c(b'abc').translate, 'x'); t(c(b'abc').translate, 5); t(c(b'abc').translate, None, 'b'); t(c(b'abc').translate, None, delete=b'a'); t(c(b'abc').translate, bytearray(range(256))); t(c(b'abc').translate); t(c(b'abc').translate, {97: 98})
    t(c.maketrans, b'ab', b'xyz'); t(c.maketrans, 'ab', b'xy'); t(c.maketrans, b'a', 'b'); t(c.maketrans, b'a'); t(lambda: c.maketrans(b'a', b'z')[95:100])
    t(lambda: c(b'abc').isidentifier()); t(lambda: c(b'abc').format()); t(lambda: c(b'abc').encode()); t(c(b'a').lower, 1)
f = lambda s, a: t(lambda: s % a)
for c in (bytes, bytearray):
    g = lambda s, a: f(c(s), a)
    g(b'%s', b'a'); g(b'%b %b', (b'a', bytearray(b'b'))); g(b'%s', 'a'); g(b'%s', 1); g(b'%d', 5); g(b'%d', 1.9); g(b'%d', 'a'); g(b'%x %X %o', (255, 255, 8)); g(b'%x', 1.5); g(b'%c', 65); g(b'%c', b'B'); g(b'%c', 256); g(b'%c', 'a'); g(b'%c', b'ab'); g(b'%c', 1.5); g(b'%c', -1); g(b'%f', 1.5); g(b'%f', 'a'); g(b'%5s|%-5s|%.1s|', (b'ab', b'ab', b'ab')); g(b'%05d', 42); g(b'%r', 'é'); g(b'%a', 'é'); g(b'%r', b'x'); g(b'%(a)s', {b'a': b'1'}); g(b'%(a)s', {'a': b'1'}); g(b'%(a)s', 5); g(b'%%', ()); g(b'%s %s', (b'a',)); g(b'%s', (b'a', b'b')); g(b'x', 5); g(b'%y', 5); g(b'%', 5); g(b'%*d', (5, 3)); g(b'\xff%s\xfe', b'\x80'); g(b'%s', memoryview(b'mv')); g(b'%e %g', (1.5, 2.5)); g(b'%s', None); g(b'%i %u', (3, 4)); g(b'%+d % d', (1, 2)); g(b'%#x', 255); g(b'%s', (bytearray(b'q'),)); g(b'%.2f', 2); g(b'x', {}); g(b'x', []); g(b'%s', b''); g(b'%(x', {})
    class Y:
        def __bytes__(self): return b'yes'
        def __int__(self): return 3
        def __index__(self): return 4
        def __float__(self): return 2.5
    g(b'%s %d %x %f', (Y(), Y(), Y(), Y()))
v = b'%d'; v %= 3; print(v)
v = bytearray(b'%d'); v %= 3; print(v)
