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
s = 'hello world, hello'
for name in ('find', 'rfind', 'index', 'rindex', 'count'):
    f = getattr(s, name)
    print(name)
    t(f, 'hello'); t(f, 'hello', 1); t(f, 'hello', 1, 5); t(f, 'x'); t(f, ''); t(f, '', 5); t(f, '', 18); t(f, '', 19); t(f, '', 5, 3); t(f, 'o', -5); t(f, 'o', None, -2); t(f, 'o', None, None); t(f, 'l', 3, 100); t(f, 'hello', -100, 100); t(f, 'l', 10 ** 30); t(f, 'l', -10 ** 30, 10 ** 30); t(f, 'l', N(3)); t(f, 'l', N(3), N(4)); t(f, 1); t(f); t(f, 'a', 1, 2, 3); t(f, 'a', 'b'); t(f, 'a', 1.0); t(f, 'a', 0, []); t(f, sub='a'); t(f, b'a'); t(f, None); t(f, S('world'))
u = 'añb😀cñ'
for name in ('find', 'rfind', 'count'):
    f = getattr(u, name)
    t(f, 'ñ'); t(f, '😀'); t(f, 'c'); t(f, ''); t(f, 'ñ', 2); t(f, 'ñ', -1); t(f, 'b😀c', 1, 5); t(f, 'b😀c', 1, 4); t(f, '', 3)
for name in ('startswith', 'endswith'):
    f = getattr('hello', name)
    print(name)
    t(f, 'he'); t(f, 'lo'); t(f, ''); t(f, ('x', 'he')); t(f, ('x', 'lo')); t(f, ()); t(f, 'l', 2); t(f, 'l', 2, 3); t(f, 'l', -2, -1); t(f, '', 5); t(f, '', 6); t(f, '', 3, 2); t(f, 'hello world'); t(f, 1); t(f, (1,)); t(f, ('he', 1)); t(f, ('lo', 1)); t(f, ['he']); t(f); t(f, 'a', 1, 2, 3); t(f, 'a', 'b'); t(f, None); t(f, S('he')); t(f, (S('lo'),)); t(f, b'he'); t(f, 'he', None, None); t(f, 'el', N(1))
t('aXbXc'.replace, 'X', '-'); t('aXbXc'.replace, 'X', '-', 1); t('aXbXc'.replace, 'X', '-', 0); t('aXbXc'.replace, 'X', '-', -1); t('abc'.replace, '', '-'); t('abc'.replace, '', '-', 2); t(''.replace, '', 'x'); t(''.replace, '', 'x', 0); t(''.replace, 'a', 'x'); t('aaa'.replace, 'aa', 'b'); t('abc'.replace, 'b', ''); t('abc'.replace, 'x', 'y'); t('añb'.replace, 'ñ', 'n'); t('añb'.replace, '', '.'); t('a'.replace, 1, 'b'); t('a'.replace, 'a', 1); t('a'.replace, 'a', 'b', 'c'); t('a'.replace, 'a'); t('a'.replace); t('a'.replace, 'a', 'b', 1, 2); t('aaa'.replace, 'a', 'b', count=2); t('aaa'.replace, old='a', new='b'); t('a'.replace, 'a', 'b', 1.0); t('aaa'.replace, 'a', 'b', N(1)); t('a'.replace, 'a', 'b', None)
t('a.b.c'.partition, '.'); t('a.b.c'.rpartition, '.'); t('abc'.partition, '.'); t('abc'.rpartition, '.'); t('abc'.partition, ''); t('abc'.rpartition, ''); t('abc'.partition, 1); t('abc'.partition, None); t('abc'.partition); t('a--b'.partition, '--'); t('.a'.partition, '.'); t(''.partition, 'x'); t('añb'.partition, 'ñ'); t('abc'.partition, 'a', 'b')
for name in ('strip', 'lstrip', 'rstrip'):
    f = getattr('  xxabcxx \n', name)
    print(name)
    t(f); t(f, None); t(f, ' '); t(f, ' x\n'); t(f, ''); t(f, 1); t(f, 'a', 'b'); t(f, b' '); t(f, chars='x'); t(getattr('\u2003 añ \x1c', name)); t(getattr('ññañ', name), 'ñ'); t(getattr('', name)); t(getattr('   ', name)); t(getattr('xxx', name), 'x'); t(f, S(' '))
t('prefix-body'.removeprefix, 'prefix-'); t('body'.removeprefix, 'x'); t('body-suffix'.removesuffix, '-suffix'); t('body'.removesuffix, ''); t('body'.removeprefix, ''); t('a'.removeprefix, 1); t('a'.removesuffix, None); t('a'.removesuffix); t('abab'.removesuffix, 'ab'); t(S('abc').removeprefix, 'x'); t('a'.removeprefix, ('a',))
