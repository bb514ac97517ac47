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
class I(int):
    def __add__(self, o): return ('add', int(self), o)
    def __radd__(self, o): return ('radd', int(self), o)
    def __eq__(self, o): return 'eq'
    def __hash__(self): return 1
    def __lt__(self, o): return 'lt'
    def __bool__(self): return False
    def __str__(self): return 'strI'
    def __index__(self): return 99
    def __neg__(self): return 'neg'
    def __format__(self, s): return 'fmt' + s
i = I(5)
print(i + 1, 1 + i, i + i, 1.5 + i, i == 5, 5 == i, i < 3, 3 > i, bool(i), str(i), repr(i), f'{i:x}', -i, +i, [0, 1, 2, 3, 4, 5, 6][i], i * 2, 2 * i, i - 1, i // 2, i / 2, i % 3, i ** 2, divmod(i, 2), i & 4, i | 8, i << 1, abs(i), ~i, int(i), float(i), i.real, hash(i), i.bit_length(), '%d' % i, '%s' % i, hex(i), range(i), max(i, 3), sorted([i, 3], key=int), i in [5], i is i, isinstance(i, int), type(i + 0), type(int(i)))
class F(float):
    def __add__(self, o): return ('add', float(self), o)
    def __rmul__(self, o): return ('rmul', o)
    def __repr__(self): return 'reprF'
    def __round__(self, n=None): return 'rounded'
f = F(2.5)
print(f + 1, 1 + f, f * 2, 2 * f, 2.0 * f, f, str(f), f'{f}', f'{f:.1f}', round(f), int(f), f == 2.5, hash(f) == hash(2.5), f < 3, f.is_integer(), f.hex(), [f], type(f * 1), '%f %s' % (f, f), sum([f]), abs(f), -f)
class C(complex):
    def __mul__(self, o): return 'mul'
    def __repr__(self): return 'reprC'
c = C(1, 2)
print(c * 2, 2 * c, c + 1, c, str(c), f'{c}', f'{c:.1f}', c == 1 + 2j, c.real, abs(C(3, 4)), complex(c), type(complex(c)))
class M(int):
    def __new__(cls, *args, **kw):
        self = int.__new__(cls, *args)
        self.kw = kw
        return self
    def __init__(self, *args, **kw): self.args = args
m = M('ff', 16, a=1)
print(m, m.kw, m.args, m + 1, type(m).__mro__[1].__name__)
class Celsius(float):
    @classmethod
    def of(cls, v): return cls((v - 32) * 5 / 9)
    @property
    def warm(self): return self > 20
print(Celsius.of(212), Celsius(25).warm, Celsius(1) < Celsius(2), max(Celsius(1), Celsius(3)), Celsius('1e1'))
class Weird(int):
    def __new__(cls, v): return 'not an int'
    def __init__(self, v): print('never')
print(Weird(3))
class Str(str):
    def __getitem__(self, i): return 'S' + str.__getitem__(self, i)
    def __len__(self): return 99
    def __iter__(self): return iter('xyz')
    def __add__(self, o): return 'added'
    def __radd__(self, o): return 'radded'
    def __mul__(self, n): return 'muled'
    def __lt__(self, o): return True
    def __bool__(self): return False
s = Str('abc')
print(s[0], len(s), list(s), s + 'x', 'x' + s, s * 2, 2 * s, s < 'a', bool(s), s.upper(), s == 'abc', {s: 1}['abc'], s.join(['1', '2']), f'{s:>5}', '%5s' % s, s.replace('a', 'b'), 'abcabc'.find(s), 'b' in s, ''.join([s, s]), sorted(['b', s])[0], s.split('b'), int(Str('12')), s[1:], repr(s), str(s), type(str(s)), s.encode())
for g in (lambda: I('x'), lambda: F('x'), lambda: I([]), lambda: M(), lambda: int.__add__(i, 'x'), lambda: super(I, i).__add__(2), lambda: i.x, lambda: setattr(i, 'x', 1) or i.x, lambda: type('Slotted', (int,), {'__slots__': ()})(5) + 1, lambda: type('D', (int, float), {}), lambda: type('D', (int, str), {}), lambda: type('D', (bool,), {})):
    t(g)
