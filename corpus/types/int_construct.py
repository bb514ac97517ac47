def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), type(r).__name__)
    except BaseException as e:
        print(type(e).__name__, e)

t(int); t(int, 5); t(int, True); t(int, 3.99); t(int, -3.99); t(int, 1e20); t(int, '12'); t(int, '  -12\n'); t(int, '+7')
t(int, '1_000'); t(int, '1__0'); t(int, '_1'); t(int, '1_'); t(int, ''); t(int, ' '); t(int, '0x1f', 16); t(int, '1f', 16)
t(int, '0x1f', 0); t(int, '0b101', 0); t(int, '0o17', 0); t(int, '017', 0); t(int, '00', 0); t(int, '0_0', 0); t(int, '0b12', 0)
t(int, 'zz', 36); t(int, 'zz', 37); t(int, '1', 1); t(int, '1', -1); t(int, '102', 2); t(int, '0b11', 2); t(int, '0B11', 2); t(int, '0o7', 8); t(int, '0x_f', 16)
t(int, b'12'); t(int, bytearray(b'34')); t(int, b'1x'); t(int, b'ff', 16); t(int, b'\xff'); t(int, 'a' * 300)
t(int, []); t(int, None); t(int, 5, 10); t(int, 5.0, 10); t(int, base=10); t(int, '5', base=10); t(int, x='5'); t(int, '5', 10, 3); t(int, '5', 'x'); t(int, '5', 10.0)
t(int, float('nan')); t(int, float('inf')); t(int, -float('inf')); t(int, 1j); t(int, object)
t(int, '٣٤'); t(int, '²'); t(int, '１２'); t(int, '1\x00'); t(int, '9' * 4301); t(int, '1' * 4300 + 'x'); t(lambda: len(hex(int('f' * 5000, 16))))
t(int, '-0'); t(int, '- 1'); t(int, '+-1'); t(int, '1.0'); t(int, '1e3'); t(int, "it's")

class A:
    def __int__(self): return 42
class B:
    def __index__(self): return 43
class C:
    def __trunc__(self): return 44
class D:
    def __int__(self): return 'x'
class E:
    def __int__(self): return True
class F:
    def __index__(self): return 1.5
class G:
    def __int__(self): raise KeyError('g')
class H(int):
    def __int__(self): return 7
for c in (A, B, C, D, F, G):
    t(int, c())
t(int, H(5)); t(int, '5', B()); t(int, A(), 10)
t(lambda: str(10 ** 4300)[:5]); t(lambda: len(str(10 ** 4299))); t(lambda: repr(-10 ** 5000)); t(lambda: f'{10 ** 5000}'); t(lambda: '%d' % 10 ** 5000)
t(lambda: len('%x' % 16 ** 5000)); t(lambda: len(f'{1 << 20000:b}'))

class I(int):
    pass
t(I); t(I, 5); t(I, '0x10', 16); t(I, base=3); t(lambda: I(5) + 1); t(lambda: I(5) + I(6)); t(lambda: +I(5)); t(lambda: -I(5)); t(lambda: abs(I(-5))); t(lambda: ~I(5))
t(lambda: repr(I(12))); t(lambda: str(I(12))); t(lambda: f'{I(12):05d}'); t(lambda: hash(I(12)) == hash(12)); t(lambda: {12: 'a'}[I(12)]); t(lambda: I(3) == 3.0)
t(lambda: [1, 2, 3][I(1)]); t(lambda: I(7) // 2); t(lambda: 2 ** I(3)); t(lambda: I(5).real); t(lambda: I(5).bit_length()); t(lambda: bool(I(0))); t(lambda: int(I(9)))
class J(int):
    def __new__(cls, value, unit):
        self = super().__new__(cls, value)
        self.unit = unit
        return self
    def __add__(self, other):
        return J(super().__add__(other), self.unit)
    def __repr__(self):
        return f'J({int(self)}, {self.unit!r})'
    def __radd__(self, other): return 'radd'
j = J(3, 'm')
t(lambda: j); t(lambda: j + 4); t(lambda: j + j); t(lambda: 4 + j); t(lambda: j.unit); t(lambda: str(j)); t(lambda: j * 2); t(lambda: sum([j, j])); t(lambda: '%d %s' % (j, j)); t(lambda: f'{j} {j:d}')
t(int.__new__); t(int.__new__, 5); t(int.__new__, str); t(int.__new__, int, '7'); t(int.__new__, I, '7'); t(int.__new__, bool, 1)
t(bool); t(bool, 5); t(bool, []); t(bool, ''); t(bool, 'a'); t(bool, 1, 2); t(bool, x=1); t(bool.__new__, bool, 3); t(lambda: type('X', (bool,), {}))
