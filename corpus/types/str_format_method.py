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
f = lambda s, *a, **k: t(s.format, *a, **k)
f(''); f('abc'); f('{}', 1); f('{} {}', 1, 2); f('{0} {1} {0}', 1, 2); f('{a} {b}', a=1, b=2); f('{}{a}', 1, a=2); f('{{}}'); f('{{{}}}', 5); f('{0.real} {0.imag}', 5); f('{0[0]} {0[1]}', [1, 2]); f('{0[a]}', {'a': 5}); f('{a[b][c].real}', a={'b': {'c': 3}}); f('{0[-1]}', {'-1': 'neg'}); f('{0[-1]}', [1]); f('{!r} {!s} {!a}', 'é', 'é', 'é'); f('{:>5}|{:<5}|{:^5}', 'a', 'b', 'c'); f('{:{}}', 'a', 5); f('{:{w}.{p}}', 3.14159, w=10, p=3); f('{0:{1}{2}}', 'a', '>', 5); f('{:{:{}}}', 1, 2, 3); f('{!r:>10}', 'a'); f('{:%Y}', 5)
f('{'); f('}'); f('a}'); f('{a'); f('{0'); f('{0[}'); f('{0[a}', {}); f('{0[]}', [1]); f('{0.}', 1); f('{0.a.}', 1); f('{0[0]x}', [1]); f('{!}', 1); f('{!x}', 1); f('{!rr}', 1); f('{!r', 1); f('{:', 1); f('{:{', 1); f('{0{', 1); f('{}{0}', 1); f('{0}{}', 1); f('{}'); f('{1}', 1); f('{a}'); f('{0.foo}', 1); f('{0[foo]}', 1); f('{0[foo]}', {}); f('{0[5]}', [1]); f('{-1}', 1); f('{ }', 1); f('{ a }', a=1); f('{0 }', 1); f('{99999999999999999999}', 1); f('{0[99999999999999999999]}', [1]); f('{:d}', 'a'); f('{:s}', 1); f('{:d}', 1.5); f('{:x}', 1.5); f('{:>}', 1); f('{:5', 1); f('{:z}', 1); f('{}', [1, 'a']); f('{:5}', [1]); f('{:5}', None); f('{:}', None); f('{:5}', object); f('{:5}', {}); f('{:5}', ()); f('{:5}', b'a'); f('{:5}', range(3)); f('{!s:8}|', None); f('{!s:.2}|', [1, 2])
class A:
    x = 5
    def __format__(self, spec): return f'A({spec})'
    def __getitem__(self, k): return f'[{k!r}]'
    def __str__(self): return 'strA'
    def __repr__(self): return 'reprA'
f('{0} {0:abc} {0!s} {0!r} {0.x} {0[k]} {0[3]} {0!r:>8}', A()); f('{:{}}', A(), A()); f('{:{!r}}', A(), 'x'); f('{a:{b[0]}}', a=A(), b='q')
class B:
    def __format__(self, spec): return 5
class C:
    def __format__(self, spec): raise KeyError('c')
class D:
    def __getattr__(self, n): return n * 2
class E: pass
f('{}', B()); f('{}', C()); f('{0.foo.real}', D()) ; f('{0.foo}', D()); f('{:x}', E()); f('{0.bar}', E())
t('{a} {b}'.format_map, {'a': 1, 'b': 2}); t('{a}'.format_map, {}); t('{}'.format_map, {}); t('{0}'.format_map, {'0': 1}); t('{a}'.format_map, 5); t('{a}'.format_map, [1]); t('{a}'.format_map); t(''.format_map, 5)
class M(dict):
    def __missing__(self, k): return '<' + k + '>'
class G:
    def __getitem__(self, k): return k.upper()
t('{a} {b:>5} {c!r}'.format_map, M(a=1)); t('{abc:>{w}}'.format_map, {'abc': 1, 'w': 4}); t('{x}{y}'.format_map, G()); t('{x[0]}'.format_map, {'x': 'hello'})
f('{:,} {:_} {:e} {:.3g} {:%} {:+d} {: d} {:#x} {:#o} {:#b} {:c} {:08.3f} {:n}', 1234567, 1234567, 12345.678, 12345.678, 0.25, 5, 5, 255, 8, 5, 97, 3.14159, 5)
f('{a.b}', a=1); f('{self}', self=1); f('{0}{0}{0}', S('q')); f('{:>3}', S('q')); t(S('{}').format, 1); f('{:é>5}', 1); f('{:{{>5}', 1); f('{:}}>5}', 1); f('{0:{0}}', 5); f('{0:{0:{0}}}', 5); f('{!a:>12}', 'ñ'); f('{0!r:{1}}', 'a', '^7'); f('{[0]}', 'ab'); f('{.real}', 5); f('{[a]}{[b]}', {'a': 1}, {'b': 2}); f('{a}{a}', **{'a': 1}); f('{a b}', **{'a b': 1}); f('{:\n}', 1); f('{٣}', 0, 1, 2, 3)
