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
for name in ('center', 'ljust', 'rjust'):
    print(name)
    f = getattr('ab', name)
    t(f, 5); t(f, 6); t(f, 2); t(f, 0); t(f, -3); t(f, 5, '*'); t(f, 5, 'ñ'); t(f, 5, '**'); t(f, 5, ''); t(f, 5, 1); t(f, 5, b'*'); t(f, 'x'); t(f, 1.5); t(f); t(f, 1, 2, 3); t(f, N(7)); t(f, width=5); t(f, 5, None); t(getattr('abc', name), 6); t(getattr('abc', name), 7); t(getattr('ñ', name), 4); t(getattr('', name), 3, '-'); t(f, None); t(f, 5, S('x')); t(f, 2, '**')
t('42'.zfill, 5); t('-42'.zfill, 5); t('+42'.zfill, 6); t('42'.zfill, 1); t('--42'.zfill, 6); t(''.zfill, 3); t('-'.zfill, 3); t('ñ'.zfill, 3); t('4'.zfill, 'x'); t('4'.zfill); t('4'.zfill, N(3)); t('4'.zfill, None); t('4'.zfill, 2.0)
t('a\tb'.expandtabs); t('a\tb'.expandtabs, 4); t('a\tb'.expandtabs, 0); t('a\tb'.expandtabs, -1); t('a\tb\n\tc\r\td'.expandtabs, 4); t('a\tb'.expandtabs, tabsize=3); t('ñ\tb'.expandtabs, 4); t('a'.expandtabs, 'x'); t('abcdefgh\tb'.expandtabs); t('a\tb'.expandtabs, N(2)); t('a\tb'.expandtabs, None); t('a'.expandtabs, 1, 2); t('\t'.expandtabs, 1); t('a\t\tb'.expandtabs, 3)
