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
for name in ('split', 'rsplit'):
    print(name)
    f = getattr('  a b  c  ', name)
    t(f); t(f, None); t(f, None, 1); t(f, None, 0); t(f, ' '); t(f, ' ', 2); t(f, maxsplit=1); t(f, sep=' ', maxsplit=1); t(f, sep=None); t(f, ''); t(f, 1); t(f, ' ', 'x'); t(f, ' ', 1, 2); t(f, 'a', maxsplit=-5); t(f, foo=1); t(f, b' '); t(f, None, N(1)); t(f, None, None); t(f, None, 1.5); t(f, S(' '))
    t(getattr('a,b,,c', name), ','); t(getattr('a,b,,c', name), ',', 2); t(getattr('a,b,,c', name), ',,'); t(getattr('', name)); t(getattr('', name), ','); t(getattr('aaa', name), 'aa'); t(getattr('a\u2003b\x1cc\x85d', name)); t(getattr('añbñc', name), 'ñ'); t(getattr('añbñc', name), 'ñ', 1); t(getattr('a<>b<>c', name), '<>', 1); t(getattr(',', name), ','); t(getattr('   ', name)); t(getattr('x', name), 'xyz'); t(getattr('\n\ta\r\nb\v\f', name)); t(getattr('a b', name), None, 10 ** 30)
t('a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l'.splitlines); t('a\nb\r\nc'.splitlines, True); t('a\nb\n'.splitlines); t('a\n\nb'.splitlines); t(''.splitlines); t('\n'.splitlines); t('\n\r\n'.splitlines, keepends=True); t('ab'.splitlines, 0); t('a\nb'.splitlines, 'yes'); t('a'.splitlines, 1, 2); t('a\nb'.splitlines, keepends=[])
class T:
    def __bool__(self): print('bool'); return True
t('a\nb'.splitlines, T())
j = ','.join
t(j, []); t(j, ['a']); t(j, ['a', 'b']); t(j, ('a', 'b')); t(j, 'abc'); t(j, {'a': 1, 'b': 2}); t(j, (c for c in 'xyz')); t(j, iter(['a'])); t(j, map(str, [1, 2])); t(j, [1]); t(j, ['a', 1]); t(j, ['a', None, 'b']); t(j, 1); t(j, None); t(j); t(j, ['a'], ['b']); t(j, [b'a']); t(j, (S('a'), S('b'))); t(j, [S('a')]); t(lambda: type(','.join([S('a')]))); t(''.join, ['a', 'b']); t('ñ'.join, 'ab'); t(j, range(3)); t(j, {'a'}); t(j, [['a']]); t(j, (x for x in ['a', 5])); t(j, b'ab')
class It:
    def __iter__(self): return iter(['p', 'q'])
class Get:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return 'g%d' % i
class Bad:
    def __iter__(self): raise TypeError('mine')
class Bad2:
    def __iter__(self): raise ValueError('mine')
class Bad3:
    def __iter__(self): return 5
def gen():
    yield 'a'
    raise TypeError('inside')
t(j, It()); t(j, Get()); t(j, Bad()); t(j, Bad2()); t(j, Bad3()); t(j, gen())
