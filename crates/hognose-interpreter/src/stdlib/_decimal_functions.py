import math as _math
import re as _re


def digit_count(number):
    # Of an int not negative; zero has one digit.
    if number < 10:
        return 1
    guess = (number.bit_length() - 1) * 30103 // 100000
    return guess + 2 if number >= 10**(guess + 1) else guess + 1


# What ints limit of their texts, decimals do not: long ones go by halves.
_AT_ONCE = 600
_LONG = 10**_AT_ONCE


def digits_of(number):
    if number < _LONG:
        return str(number)
    half = digit_count(number) // 2
    high, low = divmod(number, 10**half)
    return digits_of(high) + digits_of(low).rjust(half, "0")


def number_of(digits):
    if len(digits) <= _AT_ONCE:
        return int(digits)
    half = len(digits) // 2
    return number_of(digits[:-half]) * 10**half + number_of(digits[-half:])


_constants = {}


def _ln_fixed(number, scale):
    # The natural logarithm of number/scale as a multiple of 1/scale; the scale is a power of two, the number near it.
    roots = 0
    bits = scale.bit_length() - 1
    while roots < 8 + bits // 64:
        number = _math.isqrt(number << bits)
        roots += 1
    t = (abs(number - scale) << bits) // (number + scale)
    square = t * t >> bits
    total, power, n = t, t, 1
    while power:
        power = power * square >> bits
        n += 2
        total += power // n
    return total << roots + 1 if number >= scale else -(total << roots + 1)


def _ln_ten(bits):
    known = _constants.get(bits)
    if known is None:
        # Ten is 1.25 * 2**3.
        scale = 1 << bits
        known = _constants[bits] = _ln_fixed(scale * 5 // 4, scale) + 3 * _ln_two(bits)
    return known


def _ln_two(bits):
    known = _constants.get(-bits)
    if known is None:
        scale = 1 << bits
        # Two is the square of a square root.
        known = _constants[-bits] = 2 * _ln_fixed(_math.isqrt(2 << 2 * bits), scale)
        if len(_constants) > 40:
            _constants.clear()
    return known


def exponential(sign, number, exponent, digits):
    # e to a number, as a sign, a coefficient of at least so many digits and an exponent.
    adjusted = exponent + digit_count(number)
    bits = digits * 10 // 3 + max(adjusted, 0) * 4 + 60
    shift = bits + 20
    if exponent >= 0:
        x = number * 10**exponent << shift
    elif -exponent > digits * 3 + digit_count(number):
        # One and nearly nothing.
        x = 1
    else:
        x = (number << shift) // 10**-exponent
    if sign:
        x = -x
    tens, rest = divmod(x, _ln_ten(shift))
    halvings = 8 + shift // 100
    # The series of a small part, then squares.
    small = rest >> halvings
    one = 1 << shift
    total, term, n = one, one, 0
    while term:
        n += 1
        term = (term * small >> shift) // n
        total += term
    for _ in range(halvings):
        total = total * total >> shift
    return 0, total * 10**(digits + 2) >> shift, tens - digits - 2


def logarithm(number, exponent, digits, common):
    # The logarithm of a number, as a sign, a coefficient of at least so many digits and an exponent.
    size = digit_count(number)
    power = exponent + size
    # Near one the result is small, and its first digits far behind the point.
    near = 0
    if power in (0, 1):
        distance = abs(number - 10**-exponent) if exponent < 0 else abs(number * 10**exponent - 1)
        near = max(size - digit_count(distance), 0) + 2
    bits = (digits + near) * 10 // 3 + abs(power).bit_length() + 80
    scale = 1 << bits
    if power == 1:
        # From one to ten: not as a tenth of it, which would cancel against the logarithm of ten.
        x, tens = (number << bits) // 10**(size - 1), 0
    else:
        x, tens = (number << bits) // 10**size, power
    twos = x.bit_length() - 1 - bits
    if x.bit_length() - 1 == bits - 1 and 3 * x > 2 << bits:
        twos = 0
    x = x >> twos if twos >= 0 else x << -twos
    total = _ln_fixed(x, scale) + twos * _ln_two(bits) + tens * _ln_ten(bits)
    if common:
        total = (total << bits) // _ln_ten(bits)
    sign = total < 0
    total = abs(total)
    places = digits + near + 4
    return int(sign), total * 10**places >> bits, -places


_SPEC = _re.compile(
    r"""(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<no_neg_0>z)?(?P<alt>\#)?(?P<zeropad>0)?
    (?P<width>(?!0)\d+)?(?P<separator>[,_])?(?:\.(?P<precision>\d+)?(?P<fraction>[,_])?)?(?P<type>[eEfFgGn%])?\Z""",
    _re.VERBOSE | _re.DOTALL,
)


def _grouped(digits, separator, width):
    # The digits with a separator, padded with zeros to a width.
    if not separator:
        return digits.zfill(width)
    groups = []
    while digits or width > 0 or not groups:
        length = min(max(len(digits), width, 1), 3)
        groups.append("0" * (length - len(digits)) + digits[-length:])
        digits = digits[:-length]
        width -= length
        if not digits and width <= 0:
            break
        width -= 1
    return separator.join(reversed(groups))


def format_decimal(d, specifier, context):
    from decimal import _rounded
    match = _SPEC.match(specifier)
    if match is None or specifier.endswith("."):
        raise ValueError("invalid format string")
    fill, align, zeros = match["fill"] or " ", match["align"] or ">", bool(match["zeropad"])
    if zeros and (match["fill"] is not None or match["align"] is not None):
        if match["align"] is not None:
            raise ValueError("invalid format string")
    if zeros:
        fill, align = "0", "="
    width = int(match["width"] or 0)
    kind, precision = match["type"], match["precision"]
    if specifier.count(".") and precision is None and match["fraction"] is None:
        raise ValueError("invalid format string")
    precision = None if precision is None else int(precision)
    separator = match["separator"] or ""
    if kind == "n" and separator:
        raise ValueError("invalid format string")
    sign_kind = match["sign"] or "-"

    def signed(negative):
        return "-" if negative else sign_kind if sign_kind in "+ " else ""

    if d._kind:
        sign = signed(d._sign)
        body = str(d.copy_abs())
        if kind == "%":
            body += "%"
        return _aligned(sign, body, fill if not zeros else " ", align if not zeros else ">", width)
    if kind is None or kind == "n":
        kind = "g" if not context.capitals else "G"
    number, exponent = d._int, d._exp
    rounding = context.rounding
    if kind == "%":
        exponent += 2
    if precision is not None:
        if kind in "eE":
            drop = digit_count(number) - precision - 1
        elif kind in "fF%":
            drop = -exponent - precision
        else:
            drop = digit_count(number) - max(precision, 1)
        if kind in "gG":
            if drop > 0:
                number, _ = _rounded(d._sign, number, drop, rounding)
                exponent += drop
        elif kind in "eE":
            if drop > 0:
                number, _ = _rounded(d._sign, number, drop, rounding)
                exponent += drop
                if digit_count(number) > precision + 1:
                    number //= 10
                    exponent += 1
            elif number == 0:
                pass
            else:
                number *= 10**-drop
                exponent += drop
        elif drop > 0:
            number, _ = _rounded(d._sign, number, drop, rounding)
            exponent += drop
        else:
            number *= 10**-drop
            exponent += drop
    if kind in "fF%" and exponent > 0:
        number *= 10**exponent
        exponent = 0
    if kind in "fF%" and number == 0 and exponent > 0:
        exponent = 0
    digits = digits_of(number)
    point = exponent + len(digits)
    if kind in "eE":
        if number == 0 and precision is not None:
            digits = "0" * (precision + 1)
            point = exponent + 1
        place = 1
    elif kind in "fF%":
        place = point
    elif exponent <= 0 and point > -6:
        place = point
    else:
        place = 1
    if place < 0:
        whole, fraction = "0", "0" * -place + digits
    elif place > len(digits):
        whole, fraction = digits + "0" * (place - len(digits)), ""
    else:
        whole, fraction = digits[:place] or "0", digits[place:]
    shift = point - place
    negative = d._sign
    if match["no_neg_0"] and number == 0:
        negative = 0
    mark = ""
    if shift != 0 or kind in "eE":
        mark = f"{'E' if kind in 'EG' else 'e'}{shift:+d}"
    tail = fraction
    if match["fraction"]:
        tail = match["fraction"].join(tail[at:at + 3] for at in range(0, len(tail), 3))
    rest = ("." + tail if tail or match["alt"] else "") + mark + ("%" if kind == "%" else "")
    sign = signed(negative)
    if align == "=" and fill == "0" and zeros:
        whole = _grouped(whole, separator, width - len(sign) - len(rest))
    else:
        whole = _grouped(whole, separator, 0)
    return _aligned(sign, whole + rest, fill, align, width)


def _aligned(sign, body, fill, align, width):
    padding = fill * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + padding
    if align == "=":
        return sign + padding + body
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return padding + sign + body
