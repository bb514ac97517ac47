def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), type(r).__name__)
    except BaseException as e:
        print(type(e).__name__, e)

t(float); t(float, 5); t(float, True); t(float, '1.5'); t(float, ' 1e3\n'); t(float, '1_000.5'); t(float, '1__0'); t(float, '1_.5'); t(float, '1._5'); t(float, 'nan'); t(float, '-NaN'); t(float, '+inf'); t(float, 'Infinity'); t(float, 'infinit'); t(float, ''); t(float, ' '); t(float, '1e400'); t(float, '-1e400'); t(float, '1e-400'); t(float, '.5'); t(float, '5.'); t(float, '.'); t(float, '1e'); t(float, '0x10'); t(float, '1 2'); t(float, '٣.١٤'); t(float, b'2.5'); t(float, bytearray(b'2.5')); t(float, b'x'); t(float, 'x' * 60); t(float, "it's\n")
t(float, []); t(float, None); t(float, 1j); t(float, '1', '2'); t(float, x=1); t(float, 10 ** 400); t(float, 2 ** 53 + 1); t(float, 10 ** 22)
class A:
    def __float__(self): return 4.5
class B:
    def __index__(self): return 43
class C:
    def __float__(self): return 4
class D:
    def __float__(self): raise KeyError('d')
class E(float):
    pass
class F:
    def __float__(self): return E(2.5)
for c in (A, B, C, D): t(float, c())
t(E); t(E, 2); t(E, '3.5'); t(lambda: E(2.5) + 1); t(lambda: repr(E(2.5))); t(lambda: f'{E(2.5):.3f}'); t(lambda: E(2.5) == 2.5); t(lambda: hash(E(2.5)) == hash(2.5)); t(lambda: -E(2.5)); t(lambda: round(E(2.567), 1)); t(lambda: E.fromhex('0x1p3')); t(lambda: E.from_number(3)); t(lambda: float(E(1.5)))
t(float.from_number, 3); t(float.from_number, '3'); t(float.from_number, 2.5); t(float.from_number, A()); t(float.from_number, 1j)
t((1.5).__add__, 2); t((1.5).__add__, 'x'); t((1.5).__radd__, 2); t((1.5).__sub__, 2.5); t((1.5).__rsub__, 2); t((1.5).__mul__, 2); t((1.5).__truediv__, 2); t((1.5).__rtruediv__, 3); t((1.5).__floordiv__, 0.4); t((1.5).__mod__, 0.4); t((-1.5).__mod__, 1); t((1.5).__divmod__, 0.4); t((1.5).__rdivmod__, 4); t((2.0).__pow__, 3); t((2.0).__rpow__, 3); t((2.0).__pow__, 3, 5); t((1.5).__truediv__, 0); t((1.5).__floordiv__, 0); t((1.5).__mod__, 0.0); t((1.5).__divmod__, 0); t(float.__add__, 1, 2.0); t((1.5).__add__, 10 ** 400); t((1.5).__add__, 1j)
t((1.5).__neg__); t((1.5).__pos__); t((-1.5).__abs__); t((1.5).__bool__); t((0.0).__bool__); t((1.5).__int__); t((1.5).__float__); t((-1.5).__trunc__); t((-1.5).__floor__); t((-1.5).__ceil__); t((1e300).__floor__); t(float('nan').__floor__); t(float('inf').__ceil__); t(float('nan').__int__); t(float('inf').__trunc__)
t((1.5).__eq__, 1.5); t((1.0).__eq__, 1); t((1.5).__eq__, 'a'); t((1.5).__lt__, 2); t((1.5).__gt__, 10 ** 400); t((1.5).__ne__, float('nan')); t((1.5).__repr__); t((1.5).__str__); t((1.5).__format__, '.3f'); t((1.5).__format__, ''); t((1.5).__format__, 2); t((1.5).__getnewargs__)
t((2.5).__round__); t((3.5).__round__); t((2.675).__round__, 2); t((2.5).__round__, 0); t((2.5).__round__, None); t(round, -0.5); t(round, 1e300, 2); t(round, 1.5, 400); t(round, 1234.5, -2); t(round, 1e300, -400); t(round, float('nan')); t(round, float('inf')); t(round, float('nan'), 2); t(round, 1.7976931348623157e308, -308); t(round, 0.5, 'x'); t(round, -0.04, 1); t(round, 5e-324, 323); t(round, 2.5, B())
t((1.5).is_integer); t((2.0).is_integer); t(float('inf').is_integer); t((0.1).as_integer_ratio); t((-2.5).as_integer_ratio); t(float('nan').as_integer_ratio); t(float('inf').as_integer_ratio); t((1e300).as_integer_ratio); t((1.5).conjugate); t(lambda: (1.5).real); t(lambda: (1.5).imag)
t((1.5).hex); t((0.1).hex); t((-0.0).hex); t(float('nan').hex); t(float('-inf').hex); t((5e-324).hex); t((1e308).hex); t(float.fromhex, '0x1.8p+0'); t(float.fromhex, '1.8'); t(float.fromhex, ' -0X.8P1 '); t(float.fromhex, 'inf'); t(float.fromhex, 'nan'); t(float.fromhex, 'x'); t(float.fromhex, '0x1p2000'); t(float.fromhex, ''); t(float.fromhex, 5); t(float.fromhex, '0x1.fffffffffffff8p0')
t(float.__getformat__, 'double'); t(float.__getformat__, 'x')
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0.0), lambda: 0.0 ** -1, lambda: 1.0 + 'a', lambda: 1.0 << 2, lambda: ~1.0, lambda: (-8.0) ** (1 / 3), lambda: 1.0 & 1, lambda: 10 ** 400 * 1.0, lambda: 1e308 * 10, lambda: pow(2.0, 3, 4), lambda: 1.0 < 'a', lambda: 1.0 < 1j, lambda: 'a' * 2.0, lambda: int('1.5'), lambda: 1.5 @ 2):
    t(f)
nan, inf = float('nan'), float('inf')
for a in (0.0, -0.0, 1.5, -1.5, inf, -inf, nan):
    for b in (1.0, -2.0, inf, -inf, nan):
        print(a, b, a + b, a * b, a // b, a % b, divmod(a, b), a ** b if a or b >= 0 else '', a < b, a == b)
print(1e16, 1e15, 123456789012345678.0, 1e-5, 0.0001, 1e22, 1e21, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, -0.0, 100.0, 1e100, 2.0 ** 70, 1 / 3)
print(hash(1.0), hash(inf), hash(-inf), hash(-1.0), hash(-0.0), hash(2.0 ** 40) == hash(2 ** 40), hash(1e300) == hash(int(1e300)))
print(2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53, 10 ** 400 > inf, 10 ** 400 < inf, -10 ** 400 > -inf, 1 == 1.0 == True, 0.1 + 0.2 == 0.3)
print(min(1.0, 1), min(1, 1.0), max(0.0, -0.0), max(-0.0, 0.0), sorted([3, 1.5, True, -2.5, 2]))
