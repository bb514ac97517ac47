def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), type(r).__name__)
    except BaseException as e:
        print(type(e).__name__, e)

t((5).__add__, 3); t((5).__add__, 3.0); t((5).__add__, 'x'); t(int.__add__, 5, 3); t(int.__add__, 5.0, 3); t(int.__add__, 5); t(int.__add__); t((5).__radd__, 3); t((5).__sub__, 3); t((5).__rsub__, 3)
t((5).__mul__, True); t((7).__floordiv__, 2); t((7).__rfloordiv__, 20); t((7).__mod__, -2); t((7).__rmod__, 20); t((7).__divmod__, 2); t((7).__rdivmod__, 20); t((7).__truediv__, 2); t((7).__rtruediv__, 14); t((7).__floordiv__, 0); t((0).__rmod__, 3)
t((2).__pow__, 10); t((2).__pow__, -1); t((2).__pow__, 10, 1000); t((2).__rpow__, 3); t((2).__pow__, 2.0); t((3).__pow__, -1, 7); t((2).__pow__, -1, 4); t((2).__pow__, 5, 0); t((2).__rpow__, 5, 7)
t((6).__and__, 3); t((6).__or__, 3); t((6).__xor__, 3); t((6).__rand__, 3); t((6).__ror__, 9); t((6).__rxor__, 3); t((6).__and__, 3.0); t((6).__lshift__, 3); t((6).__rshift__, 1); t((6).__rlshift__, 1); t((6).__rrshift__, 1000); t((6).__lshift__, -1); t((6).__rshift__, -1)
t((6).__neg__); t((6).__pos__); t((-6).__abs__); t((6).__invert__); t((6).__bool__); t((0).__bool__); t((6).__int__); t((6).__float__); t((6).__index__); t((6).__trunc__); t((6).__floor__); t((6).__ceil__); t((2 ** 70).__float__); t((10 ** 400).__float__)
t((6).__eq__, 6); t((6).__eq__, 6.0); t((6).__ne__, 7); t((6).__lt__, 7); t((6).__le__, 'a'); t((6).__gt__, 7); t((6).__ge__, True); t((6).__hash__); t((-1).__hash__); t((6).__repr__); t((6).__str__); t((6).__format__, '04d'); t((6).__format__, ''); t((6).__format__, 1); t((6).__format__)
t((6).__round__); t((1256).__round__, -2); t((1250).__round__, -2); t((1350).__round__, -2); t((1256).__round__, 3); t((1256).__round__, None); t((1256).__round__, 'x'); t((1256).__round__, -10); t(round, 15, -1); t(round, 25, -1); t(round, -15, -1); t(round, 5, 1.0); t(round, 10 ** 30 + 5, -1)
t((6).__getnewargs__); t((5).bit_length); t((-5).bit_length); t((0).bit_length); t((2 ** 100).bit_length); t((255).bit_count); t((-255).bit_count); t((2 ** 100 - 1).bit_count); t((5).conjugate); t((5).is_integer); t((5).as_integer_ratio); t(True.as_integer_ratio); t(True.conjugate)
t(lambda: (5).real); t(lambda: (5).imag); t(lambda: (5).numerator); t(lambda: (5).denominator); t(lambda: True.real); t(lambda: True.numerator); t(setattr, 5, 'real', 3); t(getattr, 5, 'foo'); t(setattr, 5, 'foo', 1); t(delattr, 5, 'real')
t((1024).to_bytes); t((1024).to_bytes, 2); t((1024).to_bytes, 2, 'little'); t((1024).to_bytes, 4, byteorder='big'); t((-1).to_bytes, 2, 'big'); t((-1).to_bytes, 2, 'big', signed=True); t((128).to_bytes, 1, 'big', signed=True); t((127).to_bytes, 1, signed=True); t((-128).to_bytes, 1, signed=True); t((-129).to_bytes, 1, signed=True)
t((1).to_bytes, -1); t((1).to_bytes, 2, 'middle'); t((1).to_bytes, 2, 3); t((1).to_bytes, 'x'); t((0).to_bytes, 0); t((1).to_bytes, 0); t((255).to_bytes); t((1).to_bytes, 1, 'big', True); t((2 ** 80).to_bytes, 11, 'little'); t((5).to_bytes, length=3)
t(int.from_bytes, b'\x04\x00', 'big'); t(int.from_bytes, b'\x04\x00', 'little'); t(int.from_bytes, b'\xff\xff', 'big', signed=True); t(int.from_bytes, b''); t(int.from_bytes, [1, 2]); t(int.from_bytes, bytearray(b'\x01')); t(int.from_bytes, 'ab'); t(int.from_bytes, b'a', 'x'); t(int.from_bytes, [300]); t(int.from_bytes, 5); t(int.from_bytes); t(int.from_bytes, b'\x01\x02', byteorder='little'); t(int.from_bytes, (i for i in (1, 2, 3)))
class I(int):
    pass
t(I.from_bytes, b'\x05'); t(True.from_bytes, b'\x05'); t(bool.from_bytes, b'\x00')
class B:
    def __bytes__(self): return b'\x02\x03'
t(int.from_bytes, B())
class N:
    def __index__(self): return 2
t((1024).to_bytes, N()); t(round, 1250, N()); t((1).__lshift__, N()); t(lambda: 1 << N())
class T:
    def __bool__(self): print('asked'); return True
t((-1).to_bytes, 1, signed=T())
t((5).foo if hasattr(5, 'foo') else 'no'.upper)
t(int.bit_length, 'x'); t(int.bit_length); t((5).bit_length, 1); t(int.to_bytes, 5, 1, 2, 3); t(int.real.__get__, 5) if hasattr(type(int.real), '__get__') else None
t(True.__and__, False); t(True.__and__, 2); t(True.__or__, 0); t(True.__xor__, True); t(True.__rand__, True); t(True.__repr__); t(True.__add__, 1); t(lambda: True & 1); t(lambda: True ^ False); t(lambda: True | 2); t(lambda: True + True); t(lambda: -True); t(lambda: True.bit_length()); t(lambda: f'{True}'); t(lambda: f'{True:d}'); t(lambda: f'{True:5}'); t(lambda: f'{True:>6s}'); t(lambda: '%s %d' % (True, True))
for value in (5, True):
    print([n for n in ('__add__', '__abs__', 'real', 'from_bytes', '__index__', '__ceil__', 'is_integer', '__getnewargs__') if hasattr(value, n)])
for f in (lambda: 1 + 'a', lambda: 'a' + 1, lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 1 << -1, lambda: 2 ** 'x', lambda: 0 ** -1, lambda: 1 & 1.0, lambda: ~1.0, lambda: -'a', lambda: pow(2, 3, 0), lambda: pow(2, 3.0, 5), lambda: pow(2, -1, 4), lambda: divmod(1, 'a'), lambda: 1 @ 2, lambda: pow('a', 2)):
    t(f)
t(pow, 3, -1, 7); t(pow, 2, 10, -7); t(pow, -3, 3, 7); t(pow, 2, 100, 2 ** 70); t(pow, 2, 3, None); t(pow, base=2, exp=5, mod=7); t(lambda: 10 ** 30 // 7); t(lambda: -(10 ** 30) // 7); t(lambda: -(10 ** 30) % 7); t(lambda: divmod(-10 ** 20, 10 ** 10 + 1)); t(lambda: 10 ** 30 / 10 ** 29); t(lambda: 10 ** 400 / 3); t(lambda: 10 ** 400 / 10 ** 399); t(lambda: 2 ** 64 & (2 ** 65 - 1)); t(lambda: -1 & 2 ** 70); t(lambda: ~(2 ** 70)); t(lambda: -(2 ** 63)); t(lambda: -(-2 ** 63)); t(lambda: abs(-2 ** 63)); t(lambda: 2 ** 63 - 1 + 1); t(lambda: -2 ** 63 - 1); t(lambda: (2 ** 63) * -1); t(lambda: 3037000500 * 3037000500); t(lambda: (-2 ** 63) // -1); t(lambda: (-2 ** 63) % -1); t(lambda: 1 << 62); t(lambda: 1 << 63); t(lambda: -1 << 63); t(lambda: 2 ** 70 >> 69); t(lambda: -1 >> 100); t(lambda: 0 << 10 ** 20)
