import _hognose
import math as _math
from _decimal import know as _know
import numbers as _numbers
from collections import namedtuple as _namedtuple
from _decimal_functions import digit_count as _size, digits_of as _digits, exponential as _exponential
from _decimal_functions import logarithm as _logarithm, number_of as _number

__version__, __libmpdec_version__ = "1.70", "2.5.1"
HAVE_THREADS = HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN, MIN_ETINY = -999999999999999999, -1999999999999999997
IEEE_CONTEXT_MAX_BITS = 512
ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = "ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR"
ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP = (
    "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"
)
_ROUNDINGS = (
    ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP
)

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent", module="decimal")


class DecimalException(ArithmeticError):
    __module__ = "decimal"


class Clamped(DecimalException):
    __module__ = "decimal"


class Rounded(DecimalException):
    __module__ = "decimal"


class Inexact(DecimalException):
    __module__ = "decimal"


class Subnormal(DecimalException):
    __module__ = "decimal"


class Underflow(Inexact, Rounded, Subnormal):
    __module__ = "decimal"


class Overflow(Inexact, Rounded):
    __module__ = "decimal"


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = "decimal"


class FloatOperation(DecimalException, TypeError):
    __module__ = "decimal"


class InvalidOperation(DecimalException):
    __module__ = "decimal"


class ConversionSyntax(InvalidOperation):
    __module__ = "decimal"


class DivisionImpossible(InvalidOperation):
    __module__ = "decimal"


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = "decimal"


class InvalidContext(InvalidOperation):
    __module__ = "decimal"


# In the order in which one of several is raised.
_SIGNALS = (
    InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped
)
_SHOWN = (
    Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow
)


@_hognose.builtin_class
class Decimal:
    """Construct a new Decimal object. 'value' can be an integer, string, tuple,
or another Decimal object. If no value is given, return Decimal('0')."""

    __module__ = "decimal"
    # A sign, a coefficient and an exponent; `_kind` is "F" of infinity, "n" or "N" of a quiet or signalling NaN.
    __slots__ = ("_sign", "_int", "_exp", "_kind")

    @_hognose.at_once("_decimal.new")
    def __new__(cls, value="0", context=None):
        context = _context(context)
        if isinstance(value, str):
            made = _parse(value)
            if made is None:
                return _subclass(cls, _signal(context, ConversionSyntax, _NAN))
            return _subclass(cls, made)
        if isinstance(value, int):
            value = int(value)
            return _make(value < 0, abs(value), 0, None, cls)
        if isinstance(value, Decimal):
            return value if cls is Decimal and type(value) is Decimal else _subclass(cls, value)
        if isinstance(value, (list, tuple)):
            made = _from_tuple(value)
            return _subclass(cls, _signal(context, ConversionSyntax, _NAN) if made is None else made)
        if isinstance(value, float):
            if context.traps[FloatOperation]:
                context.flags[FloatOperation] = True
                raise FloatOperation([FloatOperation])
            context.flags[FloatOperation] = True
            return _subclass(cls, _from_float(value))
        raise TypeError(f"conversion from {_hognose.type_name(value)} to Decimal is not supported")

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            f = int(f)
            return _make(f < 0, abs(f), 0, None, cls)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        return _subclass(cls, _from_float(f))

    @classmethod
    def from_number(cls, number, /):
        if isinstance(number, (int, Decimal, float)):
            return cls.from_float(number) if isinstance(number, float) else cls(number)
        raise TypeError(f"Cannot convert {number!r} to Decimal")

    # Parts and texts.

    def as_tuple(self):
        if self._kind == "F":
            return DecimalTuple(self._sign, (0,), "F")
        digits = tuple(map(int, _digits(self._int)))
        if self._kind:
            return DecimalTuple(self._sign, digits if self._int else (), self._kind)
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._kind:
            if self._kind == "F":
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        number = -self._int if self._sign else self._int
        if self._exp >= 0:
            return number * 10**self._exp, 1
        below = 10**-self._exp
        common = _math.gcd(number, below)
        return number // common, below // common

    @_hognose.at_once("_decimal.text")
    def __str__(self):
        return _text(self, False, getcontext().capitals)

    def to_eng_string(self, context=None):
        return _text(self, True, _context(context).capitals)

    @_hognose.at_once("_decimal.representation")
    def __repr__(self):
        return f"Decimal('{self}')"

    def __format__(self, specifier, override=None, /):
        from _decimal_functions import format_decimal
        if not isinstance(specifier, str):
            raise TypeError("format arg must be str")
        return format_decimal(self, specifier, getcontext())

    @_hognose.at_once("_decimal.hash")
    def __hash__(self):
        if self._kind:
            if self._kind == "N":
                raise TypeError("Cannot hash a signaling NaN value")
            if self._kind == "n":
                return object.__hash__(self)
            return -314159 if self._sign else 314159
        modulus = 2305843009213693951
        power = pow(10, self._exp, modulus) if self._exp >= 0 else pow(_TENTH, -self._exp, modulus)
        value = self._int * power % modulus
        if self._sign:
            value = -value
        return -2 if value == -1 else value

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __sizeof__(self):
        return 104

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    def __complex__(self):
        return complex(float(self))

    # As other numbers.

    @_hognose.at_once("_decimal.truth")
    def __bool__(self):
        return self._kind is not None or self._int != 0

    @_hognose.at_once("_decimal.float")
    def __float__(self):
        if self._kind == "N":
            raise ValueError("cannot convert signaling NaN to float")
        if self._kind == "n":
            return float("-nan" if self._sign else "nan")
        return float(str(self))

    @_hognose.at_once("_decimal.whole")
    def __int__(self):
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind:
            raise ValueError("cannot convert NaN to integer")
        whole = self._int * 10**self._exp if self._exp >= 0 else _shifted(self._int, self._exp)
        return -whole if self._sign else whole

    __trunc__ = __int__

    def __floor__(self):
        return int(_to_integral(_finite(self), ROUND_FLOOR))

    def __ceil__(self):
        return int(_to_integral(_finite(self), ROUND_CEILING))

    def __round__(self, ndigits=None, /):
        if ndigits is None:
            return int(_to_integral(_finite(self), ROUND_HALF_EVEN))
        if not isinstance(ndigits, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_make(0, 1, -ndigits))

    # Arithmetic.

    @_hognose.at_once("_decimal.negated")
    def __neg__(self):
        return _negated(self, getcontext())

    def __pos__(self):
        return _plus(self, getcontext())

    @_hognose.at_once("_decimal.absolute")
    def __abs__(self):
        context = getcontext()
        return _negated(self, context) if self._sign else _plus(self, context)

    @_hognose.at_once("_decimal.add")
    def __add__(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else _add(self, other, getcontext())

    @_hognose.at_once("_decimal.radd")
    def __radd__(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else _add(other, self, getcontext())

    @_hognose.at_once("_decimal.subtract")
    def __sub__(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else _subtract(self, other, getcontext())

    @_hognose.at_once("_decimal.rsubtract")
    def __rsub__(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else _subtract(other, self, getcontext())

    @_hognose.at_once("_decimal.multiply")
    def __mul__(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else _multiply(self, other, getcontext())

    @_hognose.at_once("_decimal.multiply")
    def __rmul__(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else _multiply(other, self, getcontext())

    @_hognose.at_once("_decimal.divide")
    def __truediv__(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else _divide(self, other, getcontext())

    @_hognose.at_once("_decimal.rdivide")
    def __rtruediv__(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else _divide(other, self, getcontext())

    @_hognose.at_once("_decimal.whole_quotient")
    def __floordiv__(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else _divide_int(self, other, getcontext())

    def __rfloordiv__(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else _divide_int(other, self, getcontext())

    @_hognose.at_once("_decimal.remainder")
    def __mod__(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else _remainder(self, other, getcontext())

    def __rmod__(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else _remainder(other, self, getcontext())

    def __divmod__(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else _divmod(self, other, getcontext())

    def __rdivmod__(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else _divmod(other, self, getcontext())

    def __pow__(self, other, modulo=None, /):
        other = _operand(other)
        if other is NotImplemented:
            return other
        return _power(self, other, getcontext()) if modulo is None else _power_modulo(self, other, modulo, getcontext())

    def __rpow__(self, other, modulo=None, /):
        other = _operand(other)
        return other if other is NotImplemented else _power(other, self, getcontext())

    # Comparison.

    @_hognose.at_once("_decimal.equal")
    def __eq__(self, other, /):
        return _compared(self, other, lambda c: c == 0, True)

    @_hognose.at_once("_decimal.unequal")
    def __ne__(self, other, /):
        return _compared(self, other, lambda c: c != 0, True)

    @_hognose.at_once("_decimal.less")
    def __lt__(self, other, /):
        return _compared(self, other, lambda c: c < 0, False)

    @_hognose.at_once("_decimal.at_most")
    def __le__(self, other, /):
        return _compared(self, other, lambda c: c <= 0, False)

    @_hognose.at_once("_decimal.greater")
    def __gt__(self, other, /):
        return _compared(self, other, lambda c: c > 0, False)

    @_hognose.at_once("_decimal.at_least")
    def __ge__(self, other, /):
        return _compared(self, other, lambda c: c >= 0, False)

    def compare(self, other, context=None):
        context, other = _context(context), _convert(other)
        nan = _nan_of(self, other, context)
        return Decimal(_order(self, other)) if nan is None else nan

    def compare_signal(self, other, context=None):
        context, other = _context(context), _convert(other)
        if _is_nan(self) or _is_nan(other):
            nan = _nan_of(self, other, _SILENT)
            return _signal(context, InvalidOperation, nan)
        return Decimal(_order(self, other))

    def compare_total(self, other, context=None):
        return Decimal(_total_order(self, _convert(other)))

    def compare_total_mag(self, other, context=None):
        return Decimal(_total_order(self.copy_abs(), _convert(other).copy_abs()))

    def same_quantum(self, other, context=None):
        other = _convert(other)
        if self._kind or other._kind:
            return self._kind == "F" == other._kind or _is_nan(self) and _is_nan(other)
        return self._exp == other._exp

    def max(self, other, context=None):
        return _chosen(self, other, context, 1, False)

    def min(self, other, context=None):
        return _chosen(self, other, context, -1, False)

    def max_mag(self, other, context=None):
        return _chosen(self, other, context, 1, True)

    def min_mag(self, other, context=None):
        return _chosen(self, other, context, -1, True)

    # Questions.

    def is_canonical(self):
        return True

    def is_finite(self):
        return self._kind is None

    def is_infinite(self):
        return self._kind == "F"

    def is_nan(self):
        return _is_nan(self)

    def is_qnan(self):
        return self._kind == "n"

    def is_snan(self):
        return self._kind == "N"

    def is_signed(self):
        return bool(self._sign)

    def is_zero(self):
        return self._kind is None and self._int == 0

    def is_normal(self, context=None):
        return self._kind is None and self._int != 0 and _context(context).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        return self._kind is None and self._int != 0 and _context(context).Emin > self.adjusted()

    def number_class(self, context=None):
        if self._kind == "N":
            return "sNaN"
        if self._kind == "n":
            return "NaN"
        sign = "-" if self._sign else "+"
        if self._kind:
            return sign + "Infinity"
        if not self._int:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def adjusted(self):
        return 0 if self._kind else self._exp + _size(self._int) - 1

    def radix(self):
        return Decimal(10)

    def canonical(self):
        return self

    def copy_abs(self):
        return _make(0, self._int, self._exp, self._kind)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        return _make(_convert(other)._sign, self._int, self._exp, self._kind)

    # More arithmetic.

    @_hognose.at_once("_decimal.quantize")
    def quantize(self, exp, rounding=None, context=None):
        return _quantize(self, _convert(exp), rounding, _context(context))

    def normalize(self, context=None):
        context = _context(context)
        nan = _nan_of(self, self, context)
        if nan is not None:
            return nan
        made = _finish(self, context)
        if made._kind:
            return made
        if not made._int:
            return _make(made._sign, 0, 0)
        number, exponent = made._int, made._exp
        top = context.Emax - context.prec + 1 if context.clamp else context.Emax
        while number % 10 == 0 and exponent < top:
            number //= 10
            exponent += 1
        return _make(made._sign, number, exponent)

    def to_integral_value(self, rounding=None, context=None):
        context = _context(context)
        nan = _nan_of(self, self, context)
        return _to_integral(self, _rounding(rounding, context)) if nan is None else nan

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = _context(context)
        nan = _nan_of(self, self, context)
        if nan is not None:
            return nan
        made = _to_integral(self, _rounding(rounding, context))
        if made is not self and made._kind is None and self._exp < 0:
            _raise_flags(context, [Inexact, Rounded] if _order(made, self) else [Rounded])
        return made

    def fma(self, other, third, context=None):
        context, other, third = _context(context), _convert(other), _convert(third)
        if self._kind == "N" or other._kind == "N":
            return _nan_of(self, other, context)
        nan = _nan_of(self, other, _SILENT) if _is_nan(self) or _is_nan(other) else None
        if nan is not None:
            return _nan_of(nan, third, context)
        if self._kind or other._kind:
            product = _multiply(self, other, context)
        else:
            product = _make(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
        return _add(product, third, context)

    def remainder_near(self, other, context=None):
        return _remainder_near(self, _convert(other), _context(context))

    def sqrt(self, context=None):
        return _sqrt(self, _context(context))

    def exp(self, context=None):
        context = _context(context)
        nan = _nan_of(self, self, context)
        if nan is not None:
            return nan
        if self._kind:
            return Decimal(0) if self._sign else self
        if not self._int:
            return Decimal(1)
        if self.adjusted() > 19:
            # Far too large or too small for any context.
            return _finish_by(_make(0, 1, 10**19 if not self._sign else -(10**19)), context, ROUND_HALF_EVEN)
        return _transcendental(lambda digits: _exponential(self._sign, self._int, self._exp, digits), context)

    def ln(self, context=None):
        return _ln(self, _context(context), False)

    def log10(self, context=None):
        return _ln(self, _context(context), True)

    def logb(self, context=None):
        context = _context(context)
        nan = _nan_of(self, self, context)
        if nan is not None:
            return nan
        if self._kind:
            return _INFINITY
        if not self._int:
            return _signal(context, DivisionByZero, _make(1, 0, 0, "F"))
        return _finish(Decimal(self.adjusted()), context)

    def scaleb(self, other, context=None):
        context, other = _context(context), _convert(other)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        most = 2 * (context.Emax + context.prec)
        if other._kind or other._exp != 0 or other._int > most:
            return _signal(context, InvalidOperation, _NAN)
        if self._kind:
            return self
        return _finish(_make(self._sign, self._int, self._exp + int(other)), context)

    def _rotation(self, other, context, turn):
        context, other = _context(context), _convert(other)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        if other._kind or other._exp != 0 or other._int > context.prec:
            return _signal(context, InvalidOperation, _NAN)
        if self._kind:
            return self
        by, top = int(other), 10**context.prec
        number = self._int % top
        if turn:
            by %= context.prec
            number = number * 10**by
            return _make(self._sign, number % top + number // top, self._exp)
        return _make(self._sign, number * 10**by % top if by >= 0 else number // 10**-by, self._exp)

    def rotate(self, other, context=None):
        return self._rotation(other, context, True)

    def shift(self, other, context=None):
        return self._rotation(other, context, False)

    def _logical(self, other, context, operation):
        context, other = _context(context), _convert(other)
        bits = []
        for d in (self, other):
            text = str(d._int)
            if d._kind or d._sign or d._exp or text.strip("01") or len(text) > context.prec:
                return _signal(context, InvalidOperation, _NAN)
            bits.append(int(text, 2))
        return Decimal(int(f"{operation(*bits):b}"))

    def logical_and(self, other, context=None):
        return self._logical(other, context, lambda a, b: a & b)

    def logical_or(self, other, context=None):
        return self._logical(other, context, lambda a, b: a | b)

    def logical_xor(self, other, context=None):
        return self._logical(other, context, lambda a, b: a ^ b)

    def logical_invert(self, context=None):
        ones = (1 << _context(context).prec) - 1
        return self._logical(self, context, lambda a, b: a ^ ones)

    def next_plus(self, context=None):
        return _neighbour(self, _context(context), ROUND_CEILING)

    def next_minus(self, context=None):
        return _neighbour(self, _context(context), ROUND_FLOOR)

    def next_toward(self, other, context=None):
        context, other = _context(context), _convert(other)
        nan = _nan_of(self, other, context)
        if nan is not None:
            return nan
        order = _order(self, other)
        if order == 0:
            return self.copy_sign(other)
        made = self.next_plus(context) if order < 0 else self.next_minus(context)
        if made._kind:
            _raise_flags(context, [Overflow, Inexact, Rounded])
        elif made.adjusted() < context.Emin:
            flags = [Underflow, Subnormal, Inexact, Rounded]
            _raise_flags(context, flags if made._int else flags + [Clamped])
        return made


def _make(sign, number, exponent, kind=None, cls=Decimal):
    self = object.__new__(cls)
    self._sign = 1 if sign else 0
    self._int = number
    self._exp = exponent
    self._kind = kind
    return self


_INFINITY, _NAN = _make(0, 0, 0, "F"), _make(0, 0, 0, "n")
_TENTH = pow(10, -1, 2305843009213693951)


def _subclass(cls, d):
    return d if cls is Decimal and type(d) is Decimal else _make(d._sign, d._int, d._exp, d._kind, cls)


def _parse(text):
    text = text.strip().replace("_", "")
    sign = text[:1] == "-"
    rest = text[1:] if text[:1] in ("+", "-") else text
    lower = rest.lower()
    if lower in ("inf", "infinity"):
        return _make(sign, 0, 0, "F")
    for name, kind in (("nan", "n"), ("snan", "N")):
        if lower.startswith(name):
            payload = lower[len(name):]
            if payload and not payload.isdecimal():
                return None
            return _make(sign, int(payload or 0), 0, kind)
    digits, mark, exponent = lower.partition("e")
    if mark:
        power = exponent[1:] if exponent[:1] in ("+", "-") else exponent
        if not power.isdecimal():
            return None
        shift = int(power)
        shift = -shift if exponent[0] == "-" else shift
    else:
        shift = 0
    whole, _, fraction = digits.partition(".")
    both = whole + fraction
    if not both.isdecimal():
        return None
    return _make(sign, _number(both), shift - len(fraction))


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if exponent == "F":
        return _make(sign, 0, 0, "F")
    if isinstance(exponent, str) and exponent not in ("n", "N"):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    if not isinstance(exponent, (int, str)):
        raise ValueError("exponent must be an integer")
    number = 0
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
        number = number * 10 + digit
    return _make(sign, number, 0, exponent) if isinstance(exponent, str) else _make(sign, number, exponent)


def _from_float(value):
    if value != value:
        return _make(_math.copysign(1, value) < 0, 0, 0, "n")
    sign = _math.copysign(1.0, value) < 0
    if value in (_math.inf, -_math.inf):
        return _make(sign, 0, 0, "F")
    above, below = abs(value).as_integer_ratio()
    twos = below.bit_length() - 1
    return _make(sign, above * 5**twos, -twos)


def _operand(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(value < 0, abs(int(value)), 0)
    return NotImplemented


def _convert(value):
    made = _operand(value)
    if made is NotImplemented:
        raise TypeError(f"conversion from {_hognose.type_name(value)} to Decimal is not supported")
    return made


def _finite(d):
    if d._kind == "F":
        raise OverflowError("cannot convert Infinity to integer")
    if d._kind:
        raise ValueError("cannot convert NaN to integer")
    return d


def _is_nan(d):
    return d._kind == "n" or d._kind == "N"


def _text(d, engineering, capitals):
    sign = "-" if d._sign else ""
    if d._kind:
        if d._kind == "F":
            return sign + "Infinity"
        return sign + ("NaN" if d._kind == "n" else "sNaN") + (str(d._int) if d._int else "")
    digits = _digits(d._int)
    point = d._exp + len(digits)
    if d._exp <= 0 and point > -6:
        place = point
    elif not engineering:
        place = 1
    elif d._int == 0:
        place = (point + 1) % 3 - 1
    else:
        place = (point - 1) % 3 + 1
    if place <= 0:
        whole, fraction = "0", "." + "0" * -place + digits
    elif place >= len(digits):
        whole, fraction = digits + "0" * (place - len(digits)), ""
    else:
        whole, fraction = digits[:place], "." + digits[place:]
    exponent = "" if point == place else f"{'E' if capitals else 'e'}{point - place:+d}"
    return sign + whole + fraction + exponent


# Rounding.

def _shifted(number, by):
    # Digits behind the last are lost.
    return number * 10**by if by >= 0 else number // 10**-by if -by <= _size(number) else 0


def _rounded(sign, number, drop, rounding):
    # The number without its last digits, and whether they were nothing.
    if drop > _size(number) + 1:
        # Nothing is left but whether there was something.
        kept, rest, unit = 0, number, 4 * number + 4
    else:
        unit = 10**drop
        kept, rest = divmod(number, unit)
    if not rest:
        return kept, True
    twice = 2 * rest
    if rounding == ROUND_HALF_EVEN:
        up = twice > unit or twice == unit and kept & 1
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_HALF_UP:
        up = twice >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = twice > unit
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = sign
    else:
        up = kept % 5 == 0
    return kept + 1 if up else kept, False


def _finish(d, context, inexact=False):
    # A result as the context has it; `inexact` where what was computed is not all there is.
    if d._kind:
        if _is_nan(d):
            return _nan_fitted(d, context)
        return d
    sign, number, exponent = d._sign, d._int, d._exp
    size = _size(number)
    precision, lowest, highest = context.prec, context.Emin, context.Emax
    adjusted = exponent + size - 1
    if not inexact and size <= precision and lowest <= adjusted <= highest and number and not context.clamp:
        return d
    tiny = lowest - precision + 1
    top = highest - precision + 1 if context.clamp else highest
    if not number:
        least_exponent = min(max(exponent, tiny), top)
        if least_exponent == exponent:
            return d
        _raise_flags(context, [Clamped])
        return _make(sign, 0, least_exponent)
    flags = []
    drop = max(size - precision, 0)
    subnormal = adjusted < lowest
    if exponent + drop < tiny:
        drop = tiny - exponent
    if drop > 0:
        number, exact = _rounded(sign, number, drop, context.rounding)
        exponent += drop
        exact = exact and not inexact
        if number and _size(number) > precision:
            number //= 10
            exponent += 1
        flags = [Rounded] if exact else [Inexact, Rounded]
        if subnormal:
            flags.append(Subnormal)
            if not exact:
                flags.append(Underflow)
            if not number:
                flags.append(Clamped)
                exponent = tiny
    elif subnormal:
        flags = [Subnormal]
    if inexact and Inexact not in flags:
        flags += [Inexact, Rounded]
    if number and exponent + _size(number) - 1 > highest:
        flags = [Overflow, Inexact, Rounded]
        rounding = context.rounding
        if rounding in (ROUND_DOWN, ROUND_05UP) or rounding == ROUND_CEILING and sign or rounding == ROUND_FLOOR and not sign:
            made = _make(sign, 10**precision - 1, highest - precision + 1)
        else:
            made = _make(sign, 0, 0, "F")
        _raise_flags(context, flags)
        return made
    if context.clamp and exponent > top and number:
        flags.append(Clamped)
        number *= 10**(exponent - top)
        exponent = top
    if flags:
        _raise_flags(context, flags)
    return _make(sign, number, exponent)


def _nan_fitted(d, context):
    most = context.prec - context.clamp
    if _size(d._int) > most:
        return _make(d._sign, d._int % 10**most, 0, d._kind)
    return d


def _raise_flags(context, flags):
    set_flags, traps = context.flags, context.traps
    for flag in flags:
        set_flags[flag] = True
    trapped = [signal for signal in _SIGNALS if signal in flags and traps[signal]]
    if trapped:
        raise trapped[0](trapped)


def _signal(context, condition, result):
    # Something exceptional: raised where the context traps it.
    signal = InvalidOperation if issubclass(condition, InvalidOperation) else condition
    context.flags[signal] = True
    if context.traps[signal]:
        raise signal([condition])
    return result


def _nan_of(a, b, context):
    # The NaN that an operation on these gives, or None.
    if a._kind is None and b._kind is None:
        return None
    for d in (a, b):
        if d._kind == "N":
            quiet = _nan_fitted(_make(d._sign, d._int, 0, "n"), context)
            return _signal(context, InvalidOperation, quiet)
    for d in (a, b):
        if d._kind == "n":
            return _nan_fitted(d, context)
    return None


def _order(a, b):
    # -1, 0 or 1; neither is a NaN.
    if a._kind or b._kind:
        x = 0 if not a._kind else -1 if a._sign else 1
        y = 0 if not b._kind else -1 if b._sign else 1
        return (x > y) - (x < y)
    if not a._int or not b._int:
        x = 0 if not a._int else -1 if a._sign else 1
        y = 0 if not b._int else -1 if b._sign else 1
        return (x > y) - (x < y)
    if a._sign != b._sign:
        return -1 if a._sign else 1
    flip = -1 if a._sign else 1
    x, y = a._exp + _size(a._int), b._exp + _size(b._int)
    if x == y:
        least = min(a._exp, b._exp)
        x, y = a._int * 10**(a._exp - least), b._int * 10**(b._exp - least)
    return flip * ((x > y) - (x < y))


def _total_order(a, b):
    if a._sign != b._sign:
        return -1 if a._sign else 1
    flip = -1 if a._sign else 1
    ranks = {None: 0, "F": 1, "N": 2, "n": 3}
    x, y = ranks[a._kind], ranks[b._kind]
    if max(x, y) >= 2:
        if x == y:
            x, y = a._int, b._int
        return flip * ((x > y) - (x < y))
    order = _order(a, b)
    if order or a._kind:
        return order
    return flip * ((a._exp > b._exp) - (a._exp < b._exp))


def _compared(a, b, test, equality):
    context = getcontext()
    if isinstance(b, Decimal):
        pass
    elif isinstance(b, int):
        b = _operand(b)
    elif isinstance(b, float):
        context.flags[FloatOperation] = True
        if not equality and context.traps[FloatOperation]:
            raise FloatOperation([FloatOperation])
        b = _from_float(b)
    elif isinstance(b, _numbers.Rational):
        if not a._kind:
            a = _make(a._sign, a._int * b.denominator, a._exp)
        b = _operand(b.numerator)
    elif equality and isinstance(b, complex):
        if b.imag:
            return test(1)
        context.flags[FloatOperation] = True
        b = _from_float(b.real)
    else:
        return NotImplemented
    if _is_nan(a) or _is_nan(b):
        if a._kind == "N" or b._kind == "N" or not equality:
            _signal(context, InvalidOperation, None)
        return equality and test(1)
    return test(_order(a, b))


def _chosen(a, b, context, which, magnitude):
    context, b = _context(context), _convert(b)
    if _is_nan(a) or _is_nan(b):
        if a._kind == "n" and not _is_nan(b):
            return _finish(b, context)
        if b._kind == "n" and not _is_nan(a):
            return _finish(a, context)
        return _nan_of(a, b, context)
    order = _order(a.copy_abs(), b.copy_abs()) if magnitude else _order(a, b)
    if not order:
        order = (_order(a, b) if magnitude else 0) or _total_order(a, b)
    return _finish(a if order * which >= 0 else b, context)


# Operations.

def _plus(d, context):
    nan = _nan_of(d, d, context)
    if nan is not None:
        return nan
    if not d._int and not d._kind and context.rounding != ROUND_FLOOR:
        d = d.copy_abs()
    return _finish(d, context)


def _negated(d, context):
    nan = _nan_of(d, d, context)
    if nan is not None:
        return nan
    if not d._int and not d._kind and context.rounding != ROUND_FLOOR:
        return _finish(d.copy_abs(), context)
    return _finish(d.copy_negate(), context)


def _add(a, b, context):
    if a._kind or b._kind:
        nan = _nan_of(a, b, context)
        if nan is not None:
            return nan
        if a._kind and b._kind and a._sign != b._sign:
            return _signal(context, InvalidOperation, _NAN)
        return a if a._kind else b
    exponent = min(a._exp, b._exp)
    # What is far below the other's last digit matters only for being there.
    far = context.prec + 2
    for large, small in ((a, b), (b, a)):
        if large._int and small._int and large._exp > small._exp:
            edge = large._exp + min(0, _size(large._int) - far) - 1
            if small._exp + _size(small._int) - 1 < edge:
                small = _make(small._sign, 1, edge - 1)
                a, b = large, small
                exponent = edge - 1
                break
    x = a._int * 10**(a._exp - exponent) if a._int else 0
    y = b._int * 10**(b._exp - exponent) if b._int else 0
    total = (-x if a._sign else x) + (-y if b._sign else y)
    if total:
        return _finish(_make(total < 0, abs(total), exponent), context)
    if a._sign == b._sign:
        sign = a._sign
    else:
        sign = context.rounding == ROUND_FLOOR
    return _finish(_make(sign, 0, exponent), context)


def _subtract(a, b, context):
    if _is_nan(a) or _is_nan(b):
        return _nan_of(a, b, context)
    return _add(a, b.copy_negate(), context)


def _multiply(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = _nan_of(a, b, context)
        if nan is not None:
            return nan
        other = b if a._kind else a
        if not other._kind and not other._int:
            return _signal(context, InvalidOperation, _NAN)
        return _make(sign, 0, 0, "F")
    return _finish(_make(sign, a._int * b._int, a._exp + b._exp), context)


def _divide(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = _nan_of(a, b, context)
        if nan is not None:
            return nan
        if a._kind and b._kind:
            return _signal(context, InvalidOperation, _NAN)
        if a._kind:
            return _make(sign, 0, 0, "F")
        _raise_flags(context, [Clamped])
        return _make(sign, 0, context.Etiny())
    if not b._int:
        if not a._int:
            return _signal(context, DivisionUndefined, _NAN)
        return _signal(context, DivisionByZero, _make(sign, 0, 0, "F"))
    ideal = a._exp - b._exp
    if not a._int:
        return _finish(_make(sign, 0, ideal), context)
    shift = _size(b._int) - _size(a._int) + context.prec + 1
    exponent = ideal - shift
    if shift >= 0:
        quotient, rest = divmod(a._int * 10**shift, b._int)
    else:
        quotient, rest = divmod(a._int, b._int * 10**-shift)
    if rest:
        # A last digit that tells there is more.
        quotient = quotient * 10 + 1
        exponent -= 1
    else:
        while exponent < ideal and quotient % 10 == 0:
            quotient //= 10
            exponent += 1
    return _finish(_make(sign, quotient, exponent), context)


def _integral_parts(a, b, context):
    # The whole quotient and the remainder of finite numbers, or None where the quotient is too long.
    sign = a._sign ^ b._sign
    exponent = min(a._exp, b._exp)
    distance = a.adjusted() - b.adjusted()
    if not a._int or b._kind or distance <= -2:
        return _make(sign, 0, 0), a if b._kind else _lowered(a, exponent)
    if distance <= context.prec:
        x, y = a._int, b._int
        if a._exp >= b._exp:
            x *= 10**(a._exp - b._exp)
        else:
            y *= 10**(b._exp - a._exp)
        quotient, rest = divmod(x, y)
        if quotient < 10**context.prec:
            return _make(sign, quotient, 0), _make(a._sign, rest, exponent)
    return None


def _lowered(d, exponent):
    return _make(d._sign, d._int * 10**(d._exp - exponent), exponent)


def _divide_int(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = _nan_of(a, b, context)
        if nan is not None:
            return nan
        if a._kind:
            return _signal(context, InvalidOperation, _NAN) if b._kind else _make(sign, 0, 0, "F")
        return _make(sign, 0, 0)
    if not b._int:
        if not a._int:
            return _signal(context, DivisionUndefined, _NAN)
        return _signal(context, DivisionByZero, _make(sign, 0, 0, "F"))
    parts = _integral_parts(a, b, context)
    return _signal(context, DivisionImpossible, _NAN) if parts is None else _finish(parts[0], context)


def _remainder(a, b, context):
    nan = _nan_of(a, b, context)
    if nan is not None:
        return nan
    if a._kind:
        return _signal(context, InvalidOperation, _NAN)
    if not b._kind and not b._int:
        return _signal(context, InvalidOperation if a._int else DivisionUndefined, _NAN)
    if b._kind:
        return _finish(a, context)
    parts = _integral_parts(a, b, context)
    return _signal(context, DivisionImpossible, _NAN) if parts is None else _finish(parts[1], context)


def _divmod(a, b, context):
    nan = _nan_of(a, b, context)
    if nan is not None:
        return nan, nan
    sign = a._sign ^ b._sign
    if a._kind:
        if b._kind:
            nan = _signal(context, InvalidOperation, _NAN)
            return nan, nan
        return _make(sign, 0, 0, "F"), _signal(context, InvalidOperation, _NAN)
    if b._kind:
        return _make(sign, 0, 0), _finish(a, context)
    if not b._int:
        if not a._int:
            nan = _signal(context, DivisionUndefined, _NAN)
            return nan, nan
        _both(context)
        return _make(sign, 0, 0, "F"), _NAN
    parts = _integral_parts(a, b, context)
    if parts is None:
        nan = _signal(context, DivisionImpossible, _NAN)
        return nan, nan
    return _finish(parts[0], context), _finish(parts[1], context)


def _both(context):
    # A division by zero that is an invalid operation too.
    context.flags[DivisionByZero] = context.flags[InvalidOperation] = True
    raised = [signal for signal in (InvalidOperation, DivisionByZero) if context.traps[signal]]
    if raised:
        raise raised[0](raised)


def _remainder_near(a, b, context):
    nan = _nan_of(a, b, context)
    if nan is not None:
        return nan
    if a._kind:
        return _signal(context, InvalidOperation, _NAN)
    if not b._kind and not b._int:
        return _signal(context, InvalidOperation if a._int else DivisionUndefined, _NAN)
    if b._kind:
        return _finish(a, context)
    exponent = min(a._exp, b._exp)
    if not a._int:
        return _finish(_make(a._sign, 0, exponent), context)
    distance = a.adjusted() - b.adjusted()
    if distance >= context.prec + 1:
        return _signal(context, DivisionImpossible, _NAN)
    if distance <= -2:
        return _finish(_lowered(a, max(exponent, a.adjusted() - context.prec)) if exponent < a._exp else a, context)
    x, y = a._int * 10**(a._exp - exponent), b._int * 10**(b._exp - exponent)
    quotient, rest = divmod(x, y)
    sign = a._sign
    if 2 * rest + (quotient & 1) > y:
        rest -= y
        quotient += 1
    if quotient >= 10**context.prec:
        return _signal(context, DivisionImpossible, _NAN)
    if rest < 0:
        sign, rest = 1 - sign, -rest
    return _finish(_make(sign, rest, exponent), context)


def _rounding(rounding, context):
    if rounding is None:
        return context.rounding
    if rounding not in _ROUNDINGS:
        raise TypeError(
            "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
        )
    return rounding


def _quantize(d, like, rounding, context):
    rounding = _rounding(rounding, context)
    nan = _nan_of(d, like, context)
    if nan is not None:
        return nan
    if d._kind or like._kind:
        return d if d._kind and like._kind else _signal(context, InvalidOperation, _NAN)
    exponent = like._exp
    if not context.Etiny() <= exponent <= context.Emax:
        return _signal(context, InvalidOperation, _NAN)
    if not d._int:
        return _finish(_make(d._sign, 0, exponent), context)
    if d.adjusted() > context.Emax or d.adjusted() - exponent + 1 > context.prec:
        return _signal(context, InvalidOperation, _NAN)
    flags = []
    if d._exp >= exponent:
        number = d._int * 10**(d._exp - exponent)
    else:
        number, exact = _rounded(d._sign, d._int, exponent - d._exp, rounding)
        flags = [Rounded] if exact else [Inexact, Rounded]
    made = _make(d._sign, number, exponent)
    if _size(number) > context.prec or made.adjusted() > context.Emax:
        return _signal(context, InvalidOperation, _NAN)
    if number and made.adjusted() < context.Emin:
        flags.append(Subnormal)
    if context.clamp and exponent > context.Etop():
        flags.append(Clamped)
        made = _make(d._sign, number * 10**(exponent - context.Etop()), context.Etop())
    if flags:
        _raise_flags(context, flags)
    return made


def _to_integral(d, rounding):
    if d._kind or d._exp >= 0:
        return d
    if not d._int:
        return _make(d._sign, 0, 0)
    return _make(d._sign, _rounded(d._sign, d._int, -d._exp, rounding)[0], 0)


def _sqrt(d, context):
    nan = _nan_of(d, d, context)
    if nan is not None:
        return nan
    if d._kind:
        return _signal(context, InvalidOperation, _NAN) if d._sign else d
    if not d._int:
        return _finish(_make(d._sign, 0, d._exp // 2), context)
    if d._sign:
        return _signal(context, InvalidOperation, _NAN)
    ideal = d._exp // 2
    number = d._int * 10 if d._exp & 1 else d._int
    shift = context.prec + 1 - (_size(number) + 1) // 2
    exponent = ideal - shift
    if shift >= 0:
        number, exact = number * 100**shift, True
    else:
        number, rest = divmod(number, 100**-shift)
        exact = not rest
    root = _math.isqrt(number)
    exact = exact and root * root == number
    if exact:
        while exponent < ideal and root % 10 == 0:
            root //= 10
            exponent += 1
        if exponent > ideal and _size(root) + exponent - ideal <= context.prec:
            root *= 10**(exponent - ideal)
            exponent = ideal
    else:
        root, exponent = root * 10 + 1, exponent - 1
    before, context.rounding = context.rounding, ROUND_HALF_EVEN
    try:
        return _finish(_make(0, root, exponent), context)
    finally:
        context.rounding = before


def _transcendental(approximate, context, rounding=ROUND_HALF_EVEN):
    # A result that is never exact, rounded from as many digits as it takes to be sure.
    precision = context.prec
    extra = 4
    while True:
        sign, number, exponent = approximate(precision + extra)
        drop = _size(number) - precision
        unit = 10**drop
        rest = number % unit
        # Half a unit, or none, cannot be told from a little more or less.
        if drop > 1 and 2 < rest < unit - 2 and abs(2 * rest - unit) > 4:
            break
        extra += extra // 2 + 3
    return _finish_by(_make(sign, number * 10 + 1, exponent - 1), context, rounding)


def _finish_by(d, context, rounding):
    before, context.rounding = context.rounding, rounding
    try:
        return _finish(d, context, inexact=True)
    finally:
        context.rounding = before


def _ln(d, context, common):
    nan = _nan_of(d, d, context)
    if nan is not None:
        return nan
    if not d._kind and not d._int:
        return _make(1, 0, 0, "F")
    if d._sign:
        return _signal(context, InvalidOperation, _NAN)
    if d._kind:
        return d
    text = d._int
    exponent = d._exp
    if common:
        while text % 10 == 0:
            text //= 10
            exponent += 1
        if text == 1:
            return _finish(Decimal(exponent), context)
    elif _order(d, Decimal(1)) == 0:
        return Decimal(0)
    return _transcendental(lambda digits: _logarithm(d._int, d._exp, digits, common), context)


def _power(a, b, context):
    nan = _nan_of(a, b, context)
    if nan is not None:
        return nan
    whole = not b._kind and (b._exp >= 0 or b._int % 10**min(-b._exp, _size(b._int) + 1) == 0)
    odd = whole and int(b) & 1 if whole and b._exp < 30 and b._exp <= 0 else False
    sign = a._sign if odd else 0
    if not b._kind and not b._int:
        if not a._kind and not a._int:
            return _signal(context, InvalidOperation, _NAN)
        return Decimal(1)
    if not a._kind and not a._int:
        return _make(sign, 0, 0, "F") if b._sign else _make(sign, 0, 0)
    if a._sign and not whole:
        return _signal(context, InvalidOperation, _NAN)
    if a._kind:
        return _make(sign, 0, 0) if b._sign else _make(sign, 0, 0, "F")
    order_one = _order(a.copy_abs(), Decimal(1))
    if order_one == 0:
        if whole and not b._kind:
            # A power of one has the digits of the product, as far as there is room.
            power = min(int(b), context.prec + 1) if b._exp < 20 and not b._sign else context.prec + 1
            exponent = a._exp * power if not b._sign else (0 if a._exp == 0 else 1 - context.prec)
            if b._sign and a._exp == 0:
                return _make(sign, 1, 0)
            if exponent < 1 - context.prec:
                exponent = 1 - context.prec
                _raise_flags(context, [Rounded])
            return _make(sign, 10**-exponent, exponent) if exponent <= 0 else _make(sign, 1, 0)
        if b._kind:
            _raise_flags(context, [Inexact, Rounded])
            return _make(sign, 10**(context.prec - 1), 1 - context.prec)
        _raise_flags(context, [Inexact, Rounded])
        return _make(sign, 10**(context.prec - 1), 1 - context.prec)
    if b._kind:
        return _make(0, 0, 0, "F") if (order_one > 0) != bool(b._sign) else _make(0, 0, 0)
    if b.adjusted() > 20:
        grows = (order_one > 0) != bool(b._sign)
        return _finish(_make(sign, 1, 10**20 if grows else -(10**20)), context, inexact=True)
    if whole:
        power = abs(int(b))
        if power <= 4 * context.prec + 64 and power * _size(a._int) < 40 * context.prec + 2000:
            product = _make(sign, a._int**power, a._exp * power)
            if not b._sign:
                return _finish(product, context)
            return _divide(Decimal(1), product, context)
    magnitude = a.copy_abs()

    def approximate(digits):
        more = digits + abs(a.adjusted()).bit_length() + b.adjusted() + 12 if b.adjusted() > 0 else digits + 16
        ln_sign, number, exponent = _logarithm(magnitude._int, magnitude._exp, more, False)
        _, number, exponent = _exponential(ln_sign ^ b._sign, number * b._int, exponent + b._exp, digits)
        return sign, number, exponent

    if not whole:
        exact = _exact_power(magnitude, b, context)
        if exact is not None:
            return _padded(exact, context)
    return _transcendental(approximate, context, context.rounding)


def _exact_power(a, b, context):
    # A root that comes out even: the approximations would never tell it from its neighbours.
    above, below = b.copy_abs().as_integer_ratio()
    if below > 400 or above > 10 * context.prec:
        return None
    number, exponent = a._int, a._exp
    while number % 10 == 0:
        number //= 10
        exponent += 1
    number *= 10**(exponent % below)
    exponent -= exponent % below
    low, high = 1, 1 << (number.bit_length() // below + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle**below <= number:
            low = middle
        else:
            high = middle - 1
    if low**below != number:
        return None
    made = _make(0, low**above, exponent // below * above)
    if not b._sign:
        return made if _size(made._int) <= context.prec else None
    quiet = context.copy()
    quiet.clear_traps()
    quiet.clear_flags()
    made = _divide(Decimal(1), made, quiet)
    return None if quiet.flags[Inexact] else made


def _padded(d, context):
    missing = context.prec - _size(d._int)
    _raise_flags(context, [Inexact, Rounded])
    return _make(d._sign, d._int * 10**missing, d._exp - missing) if missing > 0 else d


def _power_modulo(a, b, modulo, context):
    modulo = _convert(modulo)
    for d in (a, b, modulo):
        if _is_nan(d):
            return _nan_of(a, b, context) or _nan_of(modulo, modulo, context)
    for d in (a, b, modulo):
        if d._kind or d._exp < 0 and d._int % 10**-d._exp:
            return _signal(context, InvalidOperation, _NAN)
    if b._sign or not modulo._int or modulo.adjusted() >= context.prec or not a._int and not b._int:
        return _signal(context, InvalidOperation, _NAN)
    base, power, below = int(a), int(b), abs(int(modulo))
    return _make(a._sign and power & 1, pow(abs(base), power, below), 0)


def _neighbour(d, context, rounding):
    nan = _nan_of(d, d, context)
    if nan is not None:
        return nan
    down = rounding == ROUND_FLOOR
    if d._kind:
        if d._sign == down:
            return d
        return _make(d._sign, 10**context.prec - 1, context.Etop())
    quiet = context.copy()
    quiet.clear_traps()
    quiet.rounding = rounding
    made = _finish(d, quiet)
    if made._kind or _order(made, d):
        return made
    return _add(d, _make(down, 1, quiet.Etiny() - 1), quiet)


# Contexts.

@_hognose.builtin_class
class SignalDict(dict):
    __module__ = "decimal"
    __slots__ = ()

    def __setitem__(self, key, value):
        if key not in self:
            raise KeyError("invalid error flag")
        dict.__setitem__(self, key, bool(value))

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def __repr__(self):
        return "{" + ", ".join(f"<class 'decimal.{s.__name__}'>:{self[s]}" for s in _SIGNALS) + "}"


def _signals(given, name):
    if isinstance(given, dict):
        return SignalDict({signal: bool(given.get(signal, False)) for signal in _SIGNALS})
    for signal in given:
        if signal not in _SIGNALS:
            raise TypeError("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
                            "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")
    return SignalDict({signal: signal in given for signal in _SIGNALS})


def _ranged(value, low, high, what):
    if not isinstance(value, int):
        raise TypeError(f"'{_hognose.type_name(value)}' object cannot be interpreted as an integer")
    if not low <= value <= high:
        raise ValueError(what)
    return int(value)


@_hognose.builtin_class
class Context:
    """The context affects almost all operations and controls rounding,
Over/Underflow, raising of exceptions and much more."""

    __module__ = "decimal"
    __slots__ = ("_prec", "_rounding", "_Emin", "_Emax", "_capitals", "_clamp", "_flags", "_traps")

    def __init__(
        self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None
    ):
        default = DefaultContext if "DefaultContext" in globals() else None
        self.prec = prec if prec is not None else default.prec
        self.rounding = rounding if rounding is not None else default.rounding
        self.Emin = Emin if Emin is not None else default.Emin
        self.Emax = Emax if Emax is not None else default.Emax
        self.capitals = capitals if capitals is not None else default.capitals
        self.clamp = clamp if clamp is not None else default.clamp
        self._flags = _signals(flags if flags is not None else [], "flags")
        self._traps = _signals(traps if traps is not None else default.traps, "traps")

    @property
    def prec(self):
        return self._prec

    @prec.setter
    def prec(self, value):
        self._prec = _ranged(value, 1, MAX_PREC, "valid range for prec is [1, MAX_PREC]")

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        self._rounding = _rounding(value if value is not None else 0, self)

    @property
    def Emin(self):
        return self._Emin

    @Emin.setter
    def Emin(self, value):
        self._Emin = _ranged(value, MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]")

    @property
    def Emax(self):
        return self._Emax

    @Emax.setter
    def Emax(self, value):
        self._Emax = _ranged(value, 0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]")

    @property
    def capitals(self):
        return self._capitals

    @capitals.setter
    def capitals(self, value):
        self._capitals = _ranged(value, 0, 1, "valid values for capitals are [0, 1]")

    @property
    def clamp(self):
        return self._clamp

    @clamp.setter
    def clamp(self, value):
        self._clamp = _ranged(value, 0, 1, "valid values for clamp are [0, 1]")

    @property
    def flags(self):
        return self._flags

    @flags.setter
    def flags(self, value):
        self._flags = _signals(value, "flags")

    @property
    def traps(self):
        return self._traps

    @traps.setter
    def traps(self, value):
        self._traps = _signals(value, "traps")

    def __repr__(self):
        names = ", ".join(s.__name__ for s in _SHOWN if self.flags[s])
        traps = ", ".join(s.__name__ for s in _SHOWN if self.traps[s])
        return (
            f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
            f"capitals={self.capitals}, clamp={self.clamp}, flags=[{names}], traps=[{traps}])"
        )

    def clear_flags(self):
        for signal in _SIGNALS:
            self._flags[signal] = False

    def clear_traps(self):
        for signal in _SIGNALS:
            self._traps[signal] = False

    def copy(self):
        return Context(
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags), dict(self.traps)
        )

    __copy__ = copy

    def __reduce__(self):
        flags, traps = ([s for s in _SIGNALS if table[s]] for table in (self.flags, self.traps))
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, flags, traps)

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def radix(self):
        return Decimal(10)

    def create_decimal(self, num="0", /):
        if isinstance(num, str) and (num != num.strip() or "_" in num):
            return _signal(self, ConversionSyntax, _NAN)
        made = Decimal(num, self)
        if _is_nan(made) and _size(made._int) > self.prec - self.clamp:
            return _signal(self, ConversionSyntax, _NAN)
        return _finish(made, self)

    def create_decimal_from_float(self, f, /):
        return _finish(Decimal.from_float(f), self)

    def abs(self, x, /):
        x = _convert(x)
        return _negated(x, self) if x._sign else _plus(x, self)

    def plus(self, x, /):
        return _plus(_convert(x), self)

    def minus(self, x, /):
        return _negated(_convert(x), self)

    def add(self, x, y, /):
        return _add(_convert(x), _convert(y), self)

    def subtract(self, x, y, /):
        return _subtract(_convert(x), _convert(y), self)

    def multiply(self, x, y, /):
        return _multiply(_convert(x), _convert(y), self)

    def divide(self, x, y, /):
        return _divide(_convert(x), _convert(y), self)

    def divide_int(self, x, y, /):
        return _divide_int(_convert(x), _convert(y), self)

    def divmod(self, x, y, /):
        return _divmod(_convert(x), _convert(y), self)

    def remainder(self, x, y, /):
        return _remainder(_convert(x), _convert(y), self)

    def power(self, a, b, modulo=None):
        a, b = _convert(a), _convert(b)
        return _power(a, b, self) if modulo is None else _power_modulo(a, b, modulo, self)

    def to_sci_string(self, x, /):
        return _text(_convert(x), False, self.capitals)

    def to_eng_string(self, x, /):
        return _text(_convert(x), True, self.capitals)

    def canonical(self, x, /):
        if not isinstance(x, Decimal):
            raise TypeError("argument must be a Decimal")
        return x

    def fma(self, x, y, z, /):
        return _convert(x).fma(y, z, self)

    def copy_decimal(self, x, /):
        return _convert(x)


def _methods():
    def one(name):
        method = getattr(Decimal, name)
        return lambda self, x, /: method(_convert(x), context=self)

    def plain(name):
        method = getattr(Decimal, name)
        return lambda self, x, /: method(_convert(x))

    def two(name):
        method = getattr(Decimal, name)
        return lambda self, x, y, /: method(_convert(x), y, context=self)

    kinds = (
        (one, "exp ln log10 logb logical_invert next_minus next_plus normalize number_class sqrt to_integral_exact "
              "to_integral_value to_integral is_normal is_subnormal"),
        (plain, "copy_abs copy_negate is_canonical is_finite is_infinite is_nan is_qnan is_signed is_snan is_zero"),
        (two, "compare compare_signal compare_total compare_total_mag copy_sign logical_and logical_or logical_xor max max_mag "
              "min min_mag next_toward quantize remainder_near rotate same_quantum scaleb shift"),
    )
    for kind, names in kinds:
        for name in names.split():
            function = kind(name)
            function.__name__ = name
            function.__qualname__ = "Context." + name
            _hognose.set_class_attribute(Context, name, function)


_methods()
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(
    9, ROUND_HALF_UP, -999999, 999999, 1, 0, [], [InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped]
)
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])
_SILENT = Context(MAX_PREC, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, 1, 0, [], [])
_current = None


def getcontext():
    """Get the current default context."""
    global _current
    if _current is None:
        _current = DefaultContext.copy()
        _know(Decimal, Inexact, Rounded, _current)
    return _current


def setcontext(context, /):
    """Set a new default context."""
    global _current
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current = context
    _know(Decimal, Inexact, Rounded, context)


def _context(context):
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return context


class ContextManager:
    __module__ = "decimal"

    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exception):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    """Return a context manager that will set the default context to a copy of ctx
on entry to the with-statement and restore the previous default context when
exiting the with-statement. If no context is supplied, a copy of the current
default context is used."""
    context = _context(ctx).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"localcontext() got an unexpected keyword argument '{name}'")
        setattr(context, name, value)
    return ContextManager(context)


def IEEEContext(bits, /):
    if bits <= 0 or bits % 32 or bits > IEEE_CONTEXT_MAX_BITS:
        raise ValueError(f"argument must be a multiple of 32, with a maximum of {IEEE_CONTEXT_MAX_BITS}")
    most = 3 * 2**(bits // 16 + 3)
    return Context(9 * (bits // 32) - 2, ROUND_HALF_EVEN, 1 - most, most, 1, 1, [], [])


_numbers.Number.register(Decimal)
