# Where a length is asked before a list is made, and what is wrong with lengths.
class L:
    def __init__(self, n=None, h=None): self.n, self.h = n, h
    def __iter__(self): print('iter', end=' '); return iter(['1', '2'])
    def __len__(self):
        print('len', end=' ')
        if isinstance(self.n, Exception): raise self.n
        return 2 if self.n is None else self.n
    def __length_hint__(self):
        print('hint', end=' ')
        if isinstance(self.h, Exception): raise self.h
        return 2 if self.h is None else self.h
class H:
    def __iter__(self): print('iter', end=' '); return iter(['1', '2'])
    def __length_hint__(self):
        print('hint', end=' ')
        return self.h
def t(name, f):
    try: print(name, f())
    except Exception as e: print(name, type(e).__name__, e)
def star(*a): return a
def unpack(x): a, *b = x; return a, b
def two(x): a, b = x; return a, b
def ext(x): l = []; l.extend(x); return l
def iadd(x): l = []; l += x; return l
def sl(x): l = [5, 6]; l[0:1] = x; return l
def esl(x): l = [5, 6, 7, 8]; l[::2] = x; return l
def ba(x): b = bytearray(); b.extend(x); return b
def yf(x): yield from x
import itertools, collections
uses = [('list', list), ('tuple', tuple), ('set', set), ('frozenset', frozenset), ('sorted', sorted), ('[*]', lambda x: [*x]), ('(*)', lambda x: (*x,)), ('{*}', lambda x: sorted({*x})), ('call', lambda x: star(*x)), ('call2', lambda x: star(1, *x)), ('unpack', unpack), ('two', two), ('extend', ext), ('iadd', iadd), ('slice', sl), ('eslice', esl), ('join', ''.join), ('dict', dict.fromkeys), ('bytes', bytes), ('bytearray', bytearray), ('ba.extend', ba), ('max', max), ('sum', lambda x: sum(x, start='') if 0 else 1), ('zip', lambda x: list(zip(x))), ('map', lambda x: list(map(str, x))), ('filter', lambda x: list(filter(None, x))), ('enumerate', lambda x: list(enumerate(x))), ('reversed', lambda x: list(reversed(list(x)))), ('comp', lambda x: [i for i in x]), ('in', lambda x: '1' in x), ('any', any), ('deque', lambda x: list(collections.deque(x))), ('Counter', lambda x: dict(collections.Counter(x))), ('chain', lambda x: list(itertools.chain(x))), ('product', lambda x: list(itertools.product(x))), ('perm', lambda x: list(itertools.permutations(x))), ('yf', lambda x: list(yf(x))), ('zipdict', lambda x: dict(zip(x, x))), ('dictpairs', dict), ('update', lambda x: set().update(x)), ('union', lambda x: sorted(set().union(x))), ('str.split', lambda x: ' '.join(x).split()), ('print', lambda x: print(*x)), ('min', min), ('percent', lambda x: '%s' % (x,) and 1), ('isdisjoint', lambda x: {1}.isdisjoint(x)), ('tuple+', lambda x: () + tuple(x))]
for name, f in uses: t(name, lambda: f(L()))
for n, h in [(-1, None), ('x', None), (TypeError('t'), None), (TypeError('t'), -1), (TypeError('t'), 'x'), (TypeError('t'), NotImplemented), (ValueError('v'), None), (TypeError('t'), TypeError('u')), (TypeError('t'), ValueError('w')), (10**30, 1), (TypeError(), 10**30)]:
    t('list', lambda: list(L(n, h)))
    t('star', lambda: [*L(n, h)])
for h in (1, -1, 'x', NotImplemented, 2.5, True):
    H.h = h
    t('list', lambda: list(H()))
