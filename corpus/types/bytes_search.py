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
    s = c(b'hello world, hello')
    for name in ('find', 'rfind', 'index', 'rindex', 'count'):
        f = getattr(s, name)
        print(name)
        t(f, b'hello'); t(f, b'hello', 1); t(f, b'x'); t(f, b''); t(f, b'', 5); t(f, b'', 18); t(f, b'', 19); t(f, b'', 5, 3); t(f, b'o', -5); t(f, b'o', None, -2); t(f, b'l', 3, 100); t(f, 104); t(f, 111, 5); t(f, 0); t(f, 256); t(f, -1); t(f, 'a'); t(f); t(f, b'a', 1, 2, 3); t(f, b'a', 'b'); t(f, 1.0); t(f, None); t(f, bytearray(b'wor')); t(f, memoryview(b'wor')); t(f, N(104)); t(f, b'l', N(3), N(4)); t(f, b'l', 10 ** 30); t(f, sub=b'a'); t(f, 10 ** 30)
    for name in ('startswith', 'endswith'):
        f = getattr(c(b'hello'), name)
        print(name)
        t(f, b'he'); t(f, b'lo'); t(f, b''); t(f, (b'x', b'he')); t(f, (b'x', b'lo')); t(f, ()); t(f, b'l', 2); t(f, b'l', 2, 3); t(f, b'', 5); t(f, b'', 6); t(f, 'he'); t(f, ('he',)); t(f, (b'he', 'x')); t(f, [b'he']); t(f); t(f, 5); t(f, bytearray(b'he')); t(f, (bytearray(b'lo'),)); t(f, b'a', 'b'); t(f, None); t(f, (1,)); t(f, b'el', N(1)); t(f, b'a', 1, 2, 3)
    s = c(b'aXbXc')
    t(s.replace, b'X', b'-'); t(s.replace, b'X', b'-', 1); t(s.replace, b'', b'-'); t(s.replace, b'', b'-', 2); t(s.replace, b'X', b''); t(s.replace, b'q', b'z'); t(s.replace, 'X', b'-'); t(s.replace, b'X', 5); t(s.replace, b'X'); t(s.replace, b'X', b'', 'a'); t(s.replace, b'X', b'--', count=1); t(c().replace, b'', b'x'); t(c(b'aaa').replace, b'aa', b'b'); t(s.replace, bytearray(b'X'), memoryview(b'!')); t(s.replace, b'X', b'', 1, 2)
    t(s.partition, b'X'); t(s.rpartition, b'X'); t(s.partition, b'q'); t(s.rpartition, b'q'); t(s.partition, b''); t(s.partition, 'X'); t(s.partition, 5); t(s.partition, bytearray(b'X')); t(s.rpartition, None); t(s.partition)
    for name in ('strip', 'lstrip', 'rstrip'):
        f = getattr(c(b'  xxabcxx \n'), name)
        t(f); t(f, None); t(f, b' '); t(f, b' x\n'); t(f, b''); t(f, 'x'); t(f, 5); t(f, bytearray(b' \n')); t(f, b'a', b'b'); t(f, bytes=b'x'); t(getattr(c(), name)); t(getattr(c(b' \t\n\r\v\f\x1c'), name))
    t(s.removeprefix, b'aX'); t(s.removesuffix, b'Xc'); t(s.removeprefix, b'q'); t(s.removesuffix, b''); t(s.removeprefix, 'a'); t(s.removesuffix, 5); t(s.removeprefix, bytearray(b'a'))
    for name in ('split', 'rsplit'):
        f = getattr(c(b'  a b  c  '), name)
        t(f); t(f, None, 1); t(f, b' '); t(f, b' ', 2); t(f, b''); t(f, 'x'); t(f, 5); t(f, maxsplit=1); t(f, sep=b' ', maxsplit=0); t(f, b' ', 'x'); t(f, bytearray(b' ')); t(f, foo=1); t(f, b' ', 1, 2); t(getattr(c(b'a,b,,c'), name), b','); t(getattr(c(b'a,b,,c'), name), b',,'); t(getattr(c(), name)); t(getattr(c(), name), b','); t(getattr(c(b'aaa'), name), b'aa'); t(getattr(c(b'a\x1cb\x85c'), name)); t(f, memoryview(b'b'))
    t(c(b'a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h').splitlines); t(c(b'a\nb\r\n').splitlines, True); t(c(b'').splitlines); t(c(b'\n').splitlines, keepends=1); t(c(b'a').splitlines, 1, 2)
    j = c(b', ').join
    t(j, []); t(j, [b'a']); t(j, [b'a', bytearray(b'b'), memoryview(b'c')]); t(j, (b'x', b'y')); t(j, 'ab'); t(j, [b'a', 'b']); t(j, [1]); t(j, 5); t(j, None); t(j, (x for x in [b'p', b'q'])); t(j, b'ab'); t(j, {b'k': 1}); t(j); t(j, [None]); t(c(b'').join, [b'q'])
