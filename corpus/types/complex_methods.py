def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), type(r).__name__)
    except BaseException as e:
        print(type(e).__name__, e)

t(complex); t(complex, 1); t(complex, 1, 2); t(complex, 1.5, -0.0); t(complex, '1+2j'); t(complex, ' 1-2J '); t(complex, '(1+2j)'); t(complex, ' ( 1+2j ) '); t(complex, 'j'); t(complex, '-j'); t(complex, '+j'); t(complex, '1+j'); t(complex, '1e3-2.5e-1j'); t(complex, 'nan+infj'); t(complex, 'inf'); t(complex, '-nanj'); t(complex, '1 + 2j'); t(complex, ''); t(complex, '1+2'); t(complex, '1j+2'); t(complex, '(1+2j'); t(complex, '1_0+2_0j'); t(complex, '1__0'); t(complex, 'x'); t(complex, '١+٢j'); t(complex, '1+2i'); t(complex, '2+3j4')
t(complex, '1', 2); t(complex, 1, '2'); t(complex, []); t(complex, 1, []); t(complex, None); t(complex, real=1, imag=2); t(complex, imag=3); t(complex, 1, 2, 3); t(complex, b'1'); t(complex, x=1); t(complex, 10 ** 400); 
class A:
    def __complex__(self): return 1 + 2j
class B:
    def __float__(self): return 2.5
class C:
    def __index__(self): return 3
class D:
    def __complex__(self): return 5
class E(complex):
    pass
for c in (A, B, C, D): t(complex, c())
t(complex, 1, B()); t(complex, 1, A()); t(E, 1, 2); t(E, '3j'); t(lambda: E(1, 2) + 1); t(lambda: repr(E(1, 2))); t(lambda: E(1, 2) == 1 + 2j); t(lambda: hash(E(1, 2)) == hash(1 + 2j)); t(lambda: -E(1, 2)); t(lambda: abs(E(3, 4))); t(lambda: E(1, 2).conjugate())
t(complex.from_number, 3); t(complex.from_number, '3'); t(complex.from_number, 2.5j); t(complex.from_number, A()); t(complex.from_number, B()); t(E.from_number, 1); t(complex.from_number, [])
z = 3 - 4j
t(lambda: z.real); t(lambda: z.imag); t(z.conjugate); t(z.__abs__); t(z.__neg__); t(z.__pos__); t(z.__bool__); t((0j).__bool__); t(z.__complex__); t(z.__eq__, 3 - 4j); t(z.__eq__, 3); t(z.__eq__, 'a'); t(z.__ne__, 1); t(z.__lt__, 1); t(z.__repr__); t(z.__str__); t(z.__format__, ''); t(z.__format__, '.2f'); t(z.__format__, '>12'); t(z.__format__, '012'); t(z.__format__, '=12'); t(z.__format__, 'd'); t(z.__format__, '%'); t(z.__format__, ',.1f'); t(z.__format__, '+g'); t(z.__getnewargs__)
t(z.__add__, 1); t(z.__add__, 1.5); t(z.__add__, 'x'); t(z.__radd__, 1); t(z.__sub__, 1j); t(z.__rsub__, 1); t(z.__mul__, 2); t(z.__truediv__, 2); t(z.__rtruediv__, 2); t(z.__pow__, 2); t(z.__rpow__, 2); t(z.__pow__, 2, 3); t(z.__truediv__, 0)
for f in (lambda: z / 0, lambda: z // 1, lambda: z % 1, lambda: divmod(z, 1), lambda: z < 1, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: int(z), lambda: float(z), lambda: round(z), lambda: z & 1, lambda: ~z, lambda: z + 'a', lambda: 'a' + z, lambda: abs(1e308 + 1e308j), lambda: [1][z], lambda: z @ z, lambda: setattr(z, 'real', 1), lambda: 10 ** 400 + 1j, lambda: 1e200j ** 2, lambda: pow(z, 2, 3), lambda: max(z, z)):
    t(f)
print(1j, -1j, 1 + 0j, 0j, -0j, complex(-0.0, 0.0), complex(0.0, -0.0), complex(-0.0, -0.0), complex('nan'), complex(float('inf'), -1), 1e16 + 1e-5j, 1.5j, complex(1, float('nan')))
print(1j * 1j, (1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j), (1 + 2j) ** 2, (1 + 2j) ** -1, (1 + 2j) ** 0, 2 ** 1j, (1 + 2j) ** 0.5, 1j ** 1j, (2 + 0j) ** 3, 1 - 1j, 1.5 + 2j, 1j - 1, 2 * 1j, 1j / 2, 3 / 1j)
print(1j == 1j, 1 == 1 + 0j, 1.0 == 1 + 0j, 2 ** 53 + 1 == complex(2 ** 53), {1 + 0j: 'a'}[1], 1j != 2j, bool(1j), bool(0j))
print('%s %r' % (1j, 1j), f'{1 + 2j}', f'{1 + 2j:.1f}', f'{1 + 2j!r:>10}', format(1e10j, 'g'), format(complex(1, -2), ''), str(1j), abs(3 + 4j), abs(complex('inf')))
print(complex(1, 2) - 0, -(1 + 0j), +(1j), 1j * 0, 1e308 * (1 + 1j), sum([1j, 2]), sum([1.5, 1j]), sum([0.1] * 10 + [1j]))
