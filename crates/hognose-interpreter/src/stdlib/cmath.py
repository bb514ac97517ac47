import _hognose
import math as _math
from math import copysign as _copysign, inf, isfinite as _finite, isinf as _isinf, isnan as _isnan, nan, pi, tau, e

infj, nanj = complex(0.0, inf), complex(0.0, nan)
_LN2, _LN10 = _math.log(2.0), _math.log(10.0)
_LARGE = 1.7976931348623157e308 / 4


def _number(z):
    if isinstance(z, complex):
        return complex(z)
    if hasattr(type(z), "__complex__"):
        return complex(z)
    if isinstance(z, (str, bytes)) or not (hasattr(type(z), "__float__") or hasattr(type(z), "__index__")):
        raise TypeError(f"must be real number, not {type(z).__name__}")
    return complex(float(z), 0.0)


def _real(x):
    # As math takes an argument.
    return _math.ldexp(x, 0)


def _domain():
    return ValueError("math domain error")


def _range():
    return OverflowError("math range error")


@_hognose.at_once("_cmath.phase")
def phase(z, /):
    z = _number(z)
    return _math.atan2(z.imag, z.real)


@_hognose.at_once("_cmath.polar")
def polar(z, /):
    z = _number(z)
    return _absolute(z), _math.atan2(z.imag, z.real)


def _absolute(z):
    return abs(z)


@_hognose.at_once("_cmath.rect")
def rect(r, phi, /):
    r, phi = _real(r), _real(phi)
    if not _finite(r) or not _finite(phi):
        if _isinf(phi) and not _isnan(r) and r != 0:
            raise _domain()
        if _isinf(r) and _finite(phi) and phi != 0:
            return complex(_copysign(inf, r * _math.cos(phi)), _copysign(inf, r * _math.sin(phi)))
        if _isinf(r) and phi == 0:
            return complex(r, phi * _copysign(1.0, r))
        if r == 0:
            return complex(0.0, 0.0)
        return complex(r if _isinf(r) else nan, 0.0 if phi == 0 else nan)
    if phi == 0:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


@_hognose.at_once("_cmath.isnan")
def isnan(z, /):
    z = _number(z)
    return _isnan(z.real) or _isnan(z.imag)


@_hognose.at_once("_cmath.isinf")
def isinf(z, /):
    z = _number(z)
    return _isinf(z.real) or _isinf(z.imag)


@_hognose.at_once("_cmath.isfinite")
def isfinite(z, /):
    z = _number(z)
    return _finite(z.real) and _finite(z.imag)


@_hognose.at_once("_cmath.isclose")
def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = _number(a), _number(b)
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol


@_hognose.at_once("_cmath.sqrt")
def sqrt(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if _isinf(y):
            return complex(inf, y)
        if _isnan(x):
            return complex(nan, nan)
        if x == inf:
            return complex(inf, nan if _isnan(y) else _copysign(0.0, y))
        if x == -inf:
            return complex(nan, inf) if _isnan(y) else complex(0.0, _copysign(inf, y))
        return complex(nan, nan)
    if x == 0 and y == 0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308 and (ax > 0 or ay > 0):
        ax = _math.ldexp(ax, 53)
        s = _math.ldexp(_math.sqrt(ax + _math.hypot(ax, _math.ldexp(ay, 53))), -27)
    else:
        ax /= 8.0
        s = 2.0 * _math.sqrt(ax + _math.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    return complex(s, _copysign(d, y)) if x >= 0 else complex(d, _copysign(s, y))


@_hognose.at_once("_cmath.exp")
def exp(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if _isinf(y) and (_finite(x) or x == inf):
            raise _domain()
        if _isinf(x) and _finite(y) and y != 0:
            size = inf if x > 0 else 0.0
            return complex(_copysign(size, _math.cos(y)), _copysign(size, _math.sin(y)))
        if x == inf:
            return complex(inf, y if y == 0 else nan)
        if x == -inf:
            return complex(0.0, y if y == 0 else 0.0)
        return complex(nan, y if y == 0 else nan)
    if x > 708.0:
        size = _math.exp(x - 1.0)
        result = complex(size * _math.cos(y) * e, size * _math.sin(y) * e)
    else:
        size = _math.exp(x)
        result = complex(size * _math.cos(y), size * _math.sin(y))
    if isinf(result):
        raise _range()
    return result


@_hognose.at_once("_cmath.log")
def log(z, base=None, /):
    z = _number(z)
    if base is None:
        return _log(z)
    below = _log(_number(base))
    if not below:
        raise _domain()
    return (_log(z) if z else complex(-inf, phase(z))) / below


def _log(z):
    x, y = z.real, z.imag
    if not isfinite(z):
        angle = _math.atan2(y, x)
        return complex(inf if _isinf(x) or _isinf(y) else nan, angle)
    ax, ay = abs(x), abs(y)
    if ax > _LARGE or ay > _LARGE:
        real = _math.log(_math.hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        if not (ax > 0 or ay > 0):
            raise _domain()
        real = _math.log(_math.hypot(_math.ldexp(ax, 53), _math.ldexp(ay, 53))) - 53 * _LN2
    else:
        size = _math.hypot(ax, ay)
        if 0.71 <= size <= 1.73:
            large, small = max(ax, ay), min(ax, ay)
            real = _math.log1p((large - 1) * (large + 1) + small * small) / 2.0
        else:
            real = _math.log(size)
    return complex(real, _math.atan2(y, x))


@_hognose.at_once("_cmath.log10")
def log10(z, /):
    result = _log(_number(z))
    return complex(result.real / _LN10, result.imag / _LN10)


@_hognose.at_once("_cmath.sinh")
def sinh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if _isinf(y) and not _isnan(x):
            raise _domain()
        if _isinf(x) and _finite(y) and y != 0:
            return complex(_copysign(inf, x * _math.cos(y)), _copysign(inf, _math.sin(y)))
        return complex(0.0 if x == 0 else x if y == 0 or _isinf(x) else nan, y if y == 0 else nan)
    if abs(x) > 708.0:
        less = x - _copysign(1.0, x)
        result = complex(_math.cos(y) * _math.sinh(less) * e, _math.sin(y) * _math.cosh(less) * e)
    else:
        result = complex(_math.cos(y) * _math.sinh(x), _math.sin(y) * _math.cosh(x))
    if isinf(result):
        raise _range()
    return result


@_hognose.at_once("_cmath.cosh")
def cosh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if _isinf(y) and not _isnan(x):
            raise _domain()
        if _isinf(x) and _finite(y) and y != 0:
            return complex(_copysign(inf, _math.cos(y)), _copysign(inf, x * _math.sin(y)))
        if x == 0:
            return complex(nan, 0.0)
        return complex(inf if _isinf(x) else nan, (y * _copysign(1.0, x) if not _isnan(x) else 0.0) if y == 0 else nan)
    if abs(x) > 708.0:
        less = x - _copysign(1.0, x)
        result = complex(_math.cos(y) * _math.cosh(less) * e, _math.sin(y) * _math.sinh(less) * e)
    else:
        result = complex(_math.cos(y) * _math.cosh(x), _math.sin(y) * _math.sinh(x))
    if isinf(result):
        raise _range()
    return result


@_hognose.at_once("_cmath.tanh")
def tanh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if _isinf(y) and _finite(x):
            raise _domain()
        if _isinf(x):
            return complex(_copysign(1.0, x), _copysign(0.0, 2.0 * _math.sin(y) * _math.cos(y)) if _finite(y) else 0.0)
        return complex(x if x == 0 else nan, y if y == 0 else nan)
    if abs(x) > 708.0:
        return complex(_copysign(1.0, x), 4.0 * _math.sin(y) * _math.cos(y) * _math.exp(-2.0 * abs(x)))
    tx, ty = _math.tanh(x), _math.tan(y)
    cx = 1.0 / _math.cosh(x)
    txty = tx * ty
    below = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / below, ty / below * cx * cx)


@_hognose.at_once("_cmath.sin")
def sin(z, /):
    z = _number(z)
    made = sinh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


@_hognose.at_once("_cmath.cos")
def cos(z, /):
    z = _number(z)
    return cosh(complex(-z.imag, z.real))


@_hognose.at_once("_cmath.tan")
def tan(z, /):
    z = _number(z)
    made = tanh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


@_hognose.at_once("_cmath.acos")
def acos(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if _isnan(x) and not _isinf(y) or _isnan(y) and not _isinf(x) and x != 0:
            return complex(nan, nan)
        if _isnan(y) and x == 0:
            return complex(pi / 2, nan)
        if _isnan(x) or _isnan(y):
            return complex(nan, _copysign(inf, -y) if _isinf(y) else inf)
        return complex(_math.atan2(abs(y), x), -_copysign(inf, y))
    if abs(x) > _LARGE or abs(y) > _LARGE:
        real = _math.atan2(abs(y), x)
        size = _math.log(_math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(real, -_copysign(size, y) if x < 0 else _copysign(size, -y))
    s1, s2 = sqrt(complex(1.0 - x, -y)), sqrt(complex(1.0 + x, y))
    return complex(2.0 * _math.atan2(s1.real, s2.real), _math.asinh(s2.real * s1.imag - s2.imag * s1.real))


@_hognose.at_once("_cmath.acosh")
def acosh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        size = inf if _isinf(x) or _isinf(y) else nan
        return complex(size, _math.atan2(y, x))
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(_math.log(_math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0, _math.atan2(y, x))
    s1, s2 = sqrt(complex(x - 1.0, y)), sqrt(complex(x + 1.0, y))
    return complex(_math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * _math.atan2(s1.imag, s2.real))


@_hognose.at_once("_cmath.asin")
def asin(z, /):
    z = _number(z)
    made = asinh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


@_hognose.at_once("_cmath.asinh")
def asinh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if _isinf(x) or _isinf(y):
            if _isnan(y):
                return complex(x, nan)
            if _isnan(x):
                return complex(inf, nan)
            return complex(_copysign(inf, x), _math.atan2(y, abs(x)))
        return complex(nan, y if y == 0 else nan)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = _math.log(_math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(_copysign(size, x), _math.atan2(y, abs(x)))
    s1, s2 = sqrt(complex(1.0 + y, -x)), sqrt(complex(1.0 - y, x))
    return complex(_math.asinh(s1.real * s2.imag - s2.real * s1.imag), _math.atan2(y, s1.real * s2.real - s1.imag * s2.imag))


@_hognose.at_once("_cmath.atan")
def atan(z, /):
    z = _number(z)
    made = atanh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


@_hognose.at_once("_cmath.atanh")
def atanh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if _isnan(x) and not _isinf(y):
            return complex(nan, nan)
        if _isnan(y):
            return complex(_copysign(0.0, x) if _isinf(x) or x == 0 else nan, nan)
        return complex(_copysign(0.0, x) if not _isnan(x) else 0.0, _copysign(pi / 2, y))
    if x < 0 or x == 0 and _copysign(1.0, x) < 0:
        return -atanh(-z)
    ay = abs(y)
    if x > 6.703903964971298e+153 or ay > 6.703903964971298e+153:
        h = _math.hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, -_copysign(pi / 2, -y))
    if x == 1.0 and ay < 1.4916681462400413e-154:
        if ay == 0:
            raise _domain()
        return complex(-_math.log(_math.sqrt(ay) / _math.sqrt(_math.hypot(ay, 2.0))), _copysign(_math.atan2(2.0, -ay) / 2, y))
    return complex(
        _math.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0,
        -_math.atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0,
    )
