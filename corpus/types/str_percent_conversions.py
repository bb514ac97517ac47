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
f = lambda s, a: t(lambda: s % a)
f('%s', 1); f('%s', (1,)); f('%s %s', (1, 2)); f('%s', [1]); f('%s', (1, 2)); f('%s %s', 1); f('%s %s', (1,)); f('%%', ()); f('%%', 1); f('a', ()); f('a', 1); f('a', {}); f('a', {'x': 1}); f('a', []); f('a', 'b'); f('%s', ()); f('%s', 'a'); f('%r %a', ('é', 'é')); f('%d', 1.9); f('%d', -1.9); f('%i %u', (1, 2)); f('%d', 'a'); f('%d', None); f('%d', 1j); f('%d', float('nan')); f('%d', float('inf')); f('%d', 10 ** 30); f('%x', 255); f('%X', 255); f('%#x %#X %#o', (255, 255, 8)); f('%x', 1.0); f('%o', 'a'); f('%x', -255); f('%#x', -255); f('%08.3d', 5); f('%+d % d %+d', (1, 1, -1)); f('%-5d|', 3); f('%05d', -3); f('%5d|%-5d|%05d', (1, 2, 3)); f('%.3d', 5); f('%.0d', 0); f('%+.3x', 10); f('%c', 97); f('%c', 'a'); f('%c', 'ab'); f('%c', ''); f('%c', -1); f('%c', 0x110000); f('%c', 1.5); f('%5c|%-5c|', ('a', 98)); f('%c', '😀'); f('%c', b'a'); f('%c', None); f('%c', True)
f('%e', 12345.678); f('%E', 12345.678); f('%f', 1.5); f('%F', float('nan')); f('%g', 1e10); f('%G', 1e-10); f('%.3f', 2.0005); f('%10.2f|', 3.14159); f('%-10.2f|', 3.14159); f('%+.1e', 0.0); f('%#.0f', 1.0); f('%#g', 1.0); f('%f', 'a'); f('%f', None); f('%f', 10 ** 400); f('%f', 5); f('%f', True); f('%05.1f', -2.5); f('% f', 1.0); f('%.0f %.0f', (0.5, 1.5)); f('%f', 1j); f('%.50f', 0.1); f('%5.1f%%', 45.678); f('%f', float('-inf')); f('%010f', float('inf'))
f('%5s|%-5s|%.2s|%5.1s|', ('ab', 'ab', 'abc', 'xyz')); f('%*d', (5, 3)); f('%-*d|', (5, 3)); f('%*d|', (-5, 3)); f('%.*f', (2, 3.14159)); f('%*.*f', (8, 2, 3.14159)); f('%*d', ('a', 3)); f('%.*f', ('a', 3)); f('%*d', (5,)); f('%*d', 5); f('%.*f', (-2, 3.14159)); f('%(a)*d', {'a': 1}); f('%*d', (1.0, 3)); f('%*d', (True, 3))
f('%(a)s', {'a': 1}); f('%(a)s %(b)s', {'a': 1, 'b': 2}); f('%(a)s', {}); f('%(a)s', 1); f('%(a)s', (1,)); f('%(a)s', [1]); f('%(a)s', 'x'); f('%(a', {}); f('%(a)', {'a': 1}); f('%()s', {'': 1}); f('%(a(b)c)s', {'a(b)c': 1}); f('%s', {'a': 1}); f('%(a)s %s', {'a': 1}); f('%s %(a)s', {'a': 1}); f('%(a)05d', {'a': 3}); f('%(a)s', {'a': (1, 2)}); f('%(é)s', {'é': 1}); f('%(a)%', {'a': 1}); f('%(a)s %%', {'a': 5})
f('%', 1); f('%5', 1); f('%.', 1); f('%l', 1); f('%ld %hd %Ld', (1, 2, 3)); f('%lld', 1); f('%y', 1); f('%é', 1); f('%\n', 1); f('abc%', 1); f('%s%', 1); f('% %', ()); f('%5%|', ()); f('%-5%|', ()); f('%z', ()); f('%99999999999999999999d', 1); f('%.99999999999d', 1); f('%b', 1); f('%v', 'a'); f('% s', 'a'); f('%+s', 'a'); f('%#s', 'a'); f('%0s', 'a'); f('%05s', 'a'); f('%é%s', (1, 2)); f('%s%y', (1, 2))
class A:
    def __str__(self): return 'strA'
    def __repr__(self): return 'reprA'
    def __int__(self): return 7
    def __index__(self): return 8
    def __float__(self): return 9.5
class B:
    def __int__(self): return 7
class C:
    def __getitem__(self, k): return k + '!'
class D:
    def __str__(self): raise KeyError('d')
    def __int__(self): raise KeyError('i')
class E:
    def __int__(self): raise TypeError('mine')
class F(dict):
    def __missing__(self, k): return 'm' + k
class G(tuple): pass
f('%s %r %d %x %f %c', (A(), A(), A(), A(), A(), A())); f('%d', B()); f('%x', B()); f('%f', B()); f('%(k)s', C()); f('%s', D()); f('%d', D()); f('%d', E()); f('%(k)s', F()); f('%s %s', G((1, 2))); f('%s', G((1,))); f('%s', F()); f('x', C()); f('x', A()); f('%s', S('q')); t(lambda: S('%s') % 1); f('%(a)s', F(a=1)); f('%s', None); f('%s', True); f('%s', 1.0); f('%s', b'a'); f('%d', True); f('%d', S('5')); f('%.2s', A()); f('%s', [A()]); f('%10r|', A())
class R:
    def __rmod__(self, other): return ('rmod', other)
t(lambda: ('%s' % R())[:20]); t(lambda: (S('%s') % R())[:20])
class RS(str):
    def __rmod__(self, other): return ('rmod', str(other))
t(lambda: '%s' % RS('a'))
x = '%s'; x %= 5; print(x)
