from decimal import Decimal
import math
import numbers
import operator
import re
import sys

__all__ = ["Fraction"]

_FORM = re.compile(
    r"""\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)
    (?:(?:\s*/\s*(?P<denom>\d+(_\d+)*))?|(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:E(?P<exp>[-+]?\d+(_\d+)*))?)\s*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_FLOAT_SPEC = re.compile(
    r"""(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<no_neg_zero>z)?(?P<alt>\#)?(?P<zeropad>0(?=[0-9]))?
    (?P<minimumwidth>[0-9]+)?(?P<thousands_sep>[,_])?(?:\.(?=[,_0-9])(?P<precision>[0-9]+)?(?P<frac_separators>[,_])?)?
    (?P<presentation_type>[eEfFgG%])""",
    re.DOTALL | re.VERBOSE,
)
_PLAIN_SPEC = re.compile(
    r"""(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alt>\#)?(?P<minimumwidth>0|[1-9][0-9]*)?(?P<thousands_sep>[,_])?""",
    re.DOTALL | re.VERBOSE,
)


def _rounded(n, d, exponent, trimmed_zero_sign=False):
    # n/d as a sign and a whole number of 10**exponent, half to even.
    if exponent >= 0:
        d *= 10**exponent
    else:
        n *= 10**-exponent
    q, r = divmod(n + (d >> 1), d)
    if r == 0 and d & 1 == 0:
        q &= -2
    sign = q < 0 if trimmed_zero_sign else n < 0
    return sign, abs(q)


def _significant(n, d, figures):
    # n/d as a sign, a number of so many figures, and its exponent.
    if n == 0:
        return False, 0, 1 - figures
    above, below = str(abs(n)), str(d)
    m = len(above) - len(below) + (below <= above)
    exponent = m - figures
    sign, significand = _rounded(n, d, exponent)
    if len(str(significand)) == figures + 1:
        significand //= 10
        exponent += 1
    return sign, significand, exponent


class Fraction(numbers.Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, (float, Decimal)) or (
                not isinstance(numerator, (type, str)) and hasattr(numerator, "as_integer_ratio")
            ):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError(
                    "argument should be a string or a Rational instance or have the as_integer_ratio() method"
                )
            m = _FORM.match(numerator)
            if m is None:
                raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
            above = int(m["num"] or "0")
            below = 1
            if m["denom"]:
                below = int(m["denom"])
            else:
                if m["decimal"]:
                    digits = m["decimal"].replace("_", "")
                    scale = 10**len(digits)
                    above = above * scale + int(digits)
                    below *= scale
                if m["exp"]:
                    exponent = int(m["exp"])
                    if exponent >= 0:
                        above *= 10**exponent
                    else:
                        below *= 10**-exponent
            if m["sign"] == "-":
                above = -above
            numerator, denominator = above, below
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator
            )
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator, self._denominator = numerator // common, denominator // common
        return self

    @classmethod
    def from_number(cls, number):
        if type(number) is int:
            return cls._lowest(number, 1)
        if isinstance(number, numbers.Rational):
            return cls._lowest(number.numerator, number.denominator)
        if isinstance(number, float) or not isinstance(number, type) and hasattr(number, "as_integer_ratio"):
            return cls._lowest(*number.as_integer_ratio())
        raise TypeError("argument should be a Rational instance or have the as_integer_ratio() method")

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls._lowest(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls._lowest(*dec.as_integer_ratio())

    @classmethod
    def _lowest(cls, numerator, denominator, /):
        self = super(Fraction, cls).__new__(cls)
        self._numerator, self._denominator = numerator, denominator
        return self

    _from_coprime_ints = _lowest

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The last two convergents of the continued fraction that are small enough.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._lowest(p1, q1)
        return Fraction._lowest(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def _format_plain(self, match):
        fill, align = match["fill"] or " ", match["align"] or ">"
        plus = "" if match["sign"] == "-" else match["sign"]
        width, separator = int(match["minimumwidth"] or "0"), match["thousands_sep"] or ""
        n, d = self._numerator, self._denominator
        body = f"{abs(n):{separator}}"
        if d > 1 or match["alt"]:
            body += f"/{d:{separator}}"
        sign = "-" if n < 0 else plus
        padding = fill * (width - len(sign) - len(body))
        return _aligned(align, padding, sign, body)

    def _format_float(self, match):
        fill, align = match["fill"] or " ", match["align"] or ">"
        plus = "" if match["sign"] == "-" else match["sign"]
        unsigned_zero, alternate = bool(match["no_neg_zero"]), bool(match["alt"])
        width, thousands = int(match["minimumwidth"] or "0"), match["thousands_sep"]
        precision, kind = int(match["precision"] or "6"), match["presentation_type"]
        frac_separator = match["frac_separators"] or ""
        zero_pad = match["zeropad"] is not None and match["fill"] is None
        if match["zeropad"] is not None and match["align"] is None:
            fill, align, zero_pad = "0", "=", True
        trim = kind in "gG" and not alternate
        exponent_mark = "E" if kind in "EFG" else "e"
        if kind in "fF%":
            exponent = -precision
            if kind == "%":
                exponent -= 2
            negative, significand = _rounded(self._numerator, self._denominator, exponent, unsigned_zero)
            scientific, point = False, precision
        else:
            figures = max(precision, 1) if kind in "gG" else precision + 1
            negative, significand, exponent = _significant(self._numerator, self._denominator, figures)
            scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if scientific else -exponent
        if kind == "%":
            suffix = "%"
        elif scientific:
            suffix = f"{exponent_mark}{exponent + point:+03d}"
        else:
            suffix = ""
        digits = f"{significand:0{point + 1}d}"
        sign = "-" if negative else plus
        leading, fraction = digits[:len(digits) - point], digits[len(digits) - point:]
        if trim:
            fraction = fraction.rstrip("0")
        dot = "." if fraction or alternate else ""
        if frac_separator:
            fraction = frac_separator.join(fraction[at:at + 3] for at in range(0, len(fraction), 3))
        trailing = dot + fraction + suffix
        if zero_pad and align == "=":
            room = width - len(sign) - len(trailing)
            leading = leading.zfill(3 * room // 4 + 1 if thousands else room)
        if thousands:
            first = 1 + (len(leading) - 1) % 3
            leading = leading[:first] + "".join(thousands + leading[at:at + 3] for at in range(first, len(leading), 3))
        body = leading + trailing
        return _aligned(align, fill * (width - len(sign) - len(body)), sign, body)

    def __format__(self, format_spec, /):
        if match := _PLAIN_SPEC.fullmatch(format_spec):
            return self._format_plain(match)
        if match := _FLOAT_SPEC.fullmatch(format_spec):
            if match["align"] is None or match["zeropad"] is None:
                return self._format_float(match)
        raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")

    def _operations(exact, fallback, complex_too=True):
        plain = fallback.__name__.strip("_")

        def forward(a, b):
            if type(b) is Fraction or isinstance(b, Fraction):
                return exact(a, b)
            if isinstance(b, int):
                return exact(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            if complex_too and isinstance(b, complex):
                return fallback(float(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            if complex_too and isinstance(a, numbers.Complex):
                return fallback(complex(a), float(b))
            return NotImplemented

        forward.__name__ = forward.__qualname__ = f"__{plain}__"
        reverse.__name__ = reverse.__qualname__ = f"__r{plain}__"
        return forward, reverse

    def _add(a, b):
        # Only what is common to the denominators can be common to the result.
        na, da, nb, db = a._numerator, a._denominator, b._numerator, b._denominator
        g = math.gcd(da, db)
        if g == 1:
            return Fraction._lowest(na * db + da * nb, da * db)
        s = da // g
        t = na * (db // g) + nb * s
        h = math.gcd(t, g)
        return Fraction._lowest(t // h, s * (db // h))

    def _sub(a, b):
        return a._add(Fraction._lowest(-b._numerator, b._denominator))

    def _mul(a, b):
        na, da, nb, db = a._numerator, a._denominator, b._numerator, b._denominator
        g, h = math.gcd(na, db), math.gcd(nb, da)
        return Fraction._lowest(na // g * (nb // h), db // g * (da // h))

    def _div(a, b):
        nb, db = b._numerator, b._denominator
        if nb == 0:
            raise ZeroDivisionError(f"Fraction({db}, 0)")
        if nb < 0:
            nb, db = -nb, -db
        na, da = a._numerator, a._denominator
        g, h = math.gcd(na, nb), math.gcd(db, da)
        return Fraction._lowest(na // g * (db // h), nb // g * (da // h))

    def _floordiv(a, b):
        return a.numerator * b.denominator // (a.denominator * b.numerator)

    def _divmod(a, b):
        da, db = a.denominator, b.denominator
        quotient, rest = divmod(a.numerator * db, da * b.numerator)
        return quotient, Fraction(rest, da * db)

    def _mod(a, b):
        da, db = a.denominator, b.denominator
        return Fraction(a.numerator * db % (b.numerator * da), da * db)

    __add__, __radd__ = _operations(_add, operator.add)
    __sub__, __rsub__ = _operations(_sub, operator.sub)
    __mul__, __rmul__ = _operations(_mul, operator.mul)
    __truediv__, __rtruediv__ = _operations(_div, operator.truediv)
    __floordiv__, __rfloordiv__ = _operations(_floordiv, operator.floordiv, False)
    __divmod__, __rdivmod__ = _operations(_divmod, divmod, False)
    __mod__, __rmod__ = _operations(_mod, operator.mod, False)
    del _operations

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power, n, d = b.numerator, a._numerator, a._denominator
            if power >= 0:
                return Fraction._lowest(n**power, d**power)
            if n > 0:
                return Fraction._lowest(d**-power, n**-power)
            if n == 0:
                raise ZeroDivisionError(f"Fraction({d ** -power}, 0)")
            return Fraction._lowest((-d) ** -power, (-n) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a, modulo=None):
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a**b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction._lowest(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._lowest(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._lowest(abs(a._numerator), a._denominator)

    def __int__(a, _index=operator.index):
        return _index(-(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator)

    def __trunc__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            n, d = self._numerator, self._denominator
            floor, rest = divmod(n, d)
            if rest * 2 != d:
                return floor + (rest * 2 > d)
            return floor + (floor & 1)
        shift = 10**abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        modulus = sys.hash_info.modulus
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            value = sys.hash_info.inf
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(0.0, other) if math.isnan(other) or math.isinf(other) else op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _aligned(align, padding, sign, body):
    if align == ">":
        return padding + sign + body
    if align == "<":
        return sign + body + padding
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body
