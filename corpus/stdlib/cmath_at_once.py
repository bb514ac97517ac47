# What natives do at once for cmath, and what goes on in Python: the two must not be told apart.
import cmath
from math import inf, nan


class Complex:
    def __complex__(self):
        return 1 + 2j


class Float:
    def __float__(self):
        return 0.25


class Index:
    def __index__(self):
        return 3


class Over(complex):
    pass


def text(x):
    # Twelve digits: the last ones are the C library's.
    if isinstance(x, complex):
        return f'({text(x.real)}, {text(x.imag)})'
    if isinstance(x, tuple):
        return ' '.join(map(text, x))
    return f'{x:.12g}' if isinstance(x, float) else repr(x)


def attempt(f, *args, **keywords):
    try:
        return text(f(*args, **keywords))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


HUGE = -2**2000
NUMBERS = [0.5 + 0.25j, -0.5 + 2j, 3 - 4j, -1.5 - 0.75j, 1j, -1j, 0.0, -0.0, 1, -1, 2, 0.75, -2.5, complex(-0.0, 0.0), complex(0.0, -0.0),
           complex(-1.5, -0.0), complex(2.0, -0.0), 700 + 1j, 708.5 + 1j, -708.5 + 2j, 709.9 + 0.5j, 1e300 + 1e300j, 1.7e308 + 1j, 1e-310 + 1e-310j,
           5e-324j, 0.8 + 0.6j, complex(inf, 1), complex(1, -inf), complex(nan, 0), complex(nan, nan), complex(-inf, inf), inf, nan, True,
           2**70, Complex(), Float(), Index(), Over(1, 2), 'text', None, b'1', HUGE]
for name in ('acos acosh asin asinh atan atanh cos cosh exp isfinite isinf isnan log log10 phase polar sin sinh sqrt tan tanh').split():
    print('==', name)
    for z in NUMBERS:
        shown = type(z).__name__ if isinstance(z, (Complex, Float, Index)) else 'HUGE' if z is HUGE else z
        print(shown, attempt(getattr(cmath, name), z))

print('== log with a base')
for z in (8, 0.5 + 1j, 0, complex(inf, 1)):
    for base in (2, 1 + 1j, 0.5, 1, 0, inf, 'x', Index()):
        print(z, type(base).__name__, attempt(cmath.log, z, base))

print('== rect')
for r in (1, 2.5, -1.0, 0.0, inf, nan, Float(), 'x', 1j, True):
    for phi in (0, -0.0, 1, 2.5, inf, nan, None, Index()):
        print(attempt(cmath.rect, r, phi))

print('== isclose')
for a, b in ((1, 1), (1, 1 + 1e-10), (1 + 1j, 1 + 1.000000002j), (1j, 1j * (1 + 1e-9)), (0, 1e-12), (inf, inf), (inf, 1e308), (nan, nan), (1e308, -1e308 + 1e308j), ('x', 1), (Complex(), 1 + 2j)):
    print(attempt(cmath.isclose, a, b), attempt(cmath.isclose, a, b, rel_tol=0.1), attempt(cmath.isclose, a, b, abs_tol=1), attempt(cmath.isclose, a, b, rel_tol=-1))

for f, *args in ((cmath.exp,), (cmath.exp, 1, 2), (cmath.sqrt,), (cmath.rect, 1)):
    print(f.__name__, type(attempt(f, *args)).__name__)
