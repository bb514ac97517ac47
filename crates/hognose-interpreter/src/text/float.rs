//! Floats as text and as exact numbers: `repr`, `float()`'s syntax, rounding, conversions to and from integers.

use super::arithmetic::to_f64;
use super::error::TextError;
use super::float_format::{FloatStyle, format_float_digits, scaled};
use super::integer::{Int, IntRef, is_ascii_space, to_ascii_number};
use num_bigint::{BigInt, Sign};
use std::cmp::Ordering;

/// `repr(value)`: the shortest decimal that reads back as `value`.
pub fn repr_float(value: f64) -> String {
    if let Some(text) = repr_integral(value) {
        return text;
    }
    let magnitude = value.abs();
    if (1e-4..1e16).contains(&magnitude) {
        let mut buffer = zmij::Buffer::new();
        let text = buffer.format_finite(value);
        if !text.contains('e') {
            return text.to_owned();
        }
    }
    format_float_digits(value, &FloatStyle::REPR)
}

/// Floats that are small integers, with `.0`.
fn repr_integral(value: f64) -> Option<String> {
    let truncated = value as i32;
    (f64::from(truncated) == value && (truncated != 0 || value.is_sign_positive())).then(|| {
        let mut text = truncated.to_string();
        text.push_str(".0");
        text
    })
}

/// `repr` of a complex number.
pub fn repr_complex(real: f64, imaginary: f64) -> String {
    let part = |value| {
        format_float_digits(
            value,
            &FloatStyle {
                add_dot_zero: false,
                ..FloatStyle::REPR
            },
        )
    };
    let imaginary_text = part(imaginary);
    if real == 0.0 && real.is_sign_positive() {
        return format!("{imaginary_text}j");
    }
    let sign = if imaginary_text.starts_with('-') { "" } else { "+" };
    format!("({}{sign}{imaginary_text}j)", part(real))
}

/// `float(text)`; `None` where CPython says "could not convert string to float". Correctly rounded; too large is
/// infinity.
pub fn parse_float(text: &str) -> Option<f64> {
    let text = to_ascii_number(text);
    let text = text.trim_matches(is_ascii_space);
    if text.as_bytes().contains(&b'_') {
        return parse_plain(&without_underscores(text)?);
    }
    parse_plain(text)
}

/// `text` without its underscores, each of which must stand between two digits.
pub(super) fn without_underscores(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let digit_at = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let between_digits = |at: usize| digit_at(at.checked_sub(1)) && digit_at(at.checked_add(1));
    let sound = text.match_indices('_').all(|(at, _)| between_digits(at));
    sound.then(|| text.replace('_', ""))
}

fn parse_plain(text: &str) -> Option<f64> {
    // The standard library's grammar is Python's: signs, digits, point, exponent, and inf, infinity, nan in any case.
    if text.eq_ignore_ascii_case("inf") {
        return Some(f64::INFINITY);
    }
    text.parse().ok()
}

/// `round(value, digits)`: to `digits` decimal places, of two equally near decimals the even one.
pub fn round_half_even_decimal(value: f64, digits: i64) -> Result<f64, TextError> {
    // Past these, every float is a multiple of the place's unit, or less than half of it.
    const MOST: i64 = 323;
    const LEAST: i64 = -308;
    if !value.is_finite() || value == 0.0 || digits > MOST {
        return Ok(value);
    }
    if digits < LEAST {
        return Ok(0.0_f64.copysign(value));
    }
    let rounded = match usize::try_from(digits) {
        Ok(digits) => round_to_decimals(value, digits),
        Err(_) => round_to_power_of_ten(value, digits.unsigned_abs()),
    };
    if rounded.is_finite() {
        Ok(rounded)
    } else {
        Err(TextError::overflow("rounded value too large to represent"))
    }
}

fn round_to_decimals(value: f64, digits: usize) -> f64 {
    // A quotient of two floats that are exact is rounded once.
    match scaled(value, digits) {
        Some(scaled) if scaled <= 1 << 53 => (scaled as f64 / 10_f64.powi(digits as i32)).copysign(value),
        _ => format!("{value:.digits$}").parse().unwrap_or(value),
    }
}

/// To a multiple of ten to the `places`, as an exact integer that is then rounded to a float.
fn round_to_power_of_ten(value: f64, places: u64) -> f64 {
    let Ok(whole) = to_int(value) else { return value };
    // One decimal place more holds what matters of the fraction: that there is one.
    let fraction = value - value.trunc();
    let nudge = if fraction == 0.0 {
        0
    } else {
        1_i32.saturating_mul(value.signum() as i32)
    };
    let scaled: BigInt = whole.into_big() * 10 + nudge;
    let places = i64::try_from(places).unwrap_or(i64::MAX).saturating_add(1);
    let rounded = super::arithmetic::round_to_power_of_ten(IntRef::Big(&scaled), -places).into_big() / 10;
    to_f64(IntRef::Big(&rounded)).unwrap_or(f64::INFINITY).copysign(value)
}

/// `int(value)`: the integer part.
pub fn to_int(value: f64) -> Result<Int, TextError> {
    if value.is_nan() {
        return Err(TextError::value("cannot convert float NaN to integer"));
    }
    if value.is_infinite() {
        return Err(TextError::overflow("cannot convert float infinity to integer"));
    }
    const BOUND: f64 = 9_223_372_036_854_775_808.0;
    if (-BOUND..BOUND).contains(&value) {
        return Ok(Int::Small(value as i64));
    }
    let (negative, mantissa, exponent) = decompose(value);
    Ok(Int::from(signed_big(negative, mantissa) << exponent.unsigned_abs()))
}

/// A finite float as sign, mantissa below 2**53 and power of two.
pub fn decompose(value: f64) -> (bool, u64, i32) {
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = match (bits >> 52) & 0x7ff {
        0 => (fraction, -1074),
        biased => (fraction | 1 << 52, biased as i32 - 1075),
    };
    (value.is_sign_negative(), mantissa, exponent)
}

fn signed_big(negative: bool, magnitude: u64) -> BigInt {
    BigInt::from_biguint(if negative { Sign::Minus } else { Sign::Plus }, magnitude.into())
}

/// `float.as_integer_ratio`: numerator and denominator in lowest terms.
pub fn integer_ratio(value: f64) -> Result<(Int, Int), TextError> {
    if value.is_nan() {
        return Err(TextError::value("cannot convert NaN to integer ratio"));
    }
    if value.is_infinite() {
        return Err(TextError::overflow("cannot convert Infinity to integer ratio"));
    }
    let (negative, mantissa, exponent) = decompose(value);
    if mantissa == 0 {
        return Ok((Int::Small(0), Int::Small(1)));
    }
    let zeros = mantissa.trailing_zeros();
    let (numerator, exponent) = (signed_big(negative, mantissa >> zeros), exponent + zeros as i32);
    let scale = exponent.unsigned_abs();
    Ok(if exponent >= 0 {
        (Int::from(numerator << scale), Int::Small(1))
    } else {
        (Int::from(numerator), Int::from(BigInt::from(1) << scale))
    })
}

/// How an integer compares with a float, exactly. `None` for NaN.
pub fn compare_int(integer: IntRef<'_>, float: f64) -> Option<Ordering> {
    if float.is_nan() {
        return None;
    }
    // Most integers are exact as floats.
    if let Some(small) = integer.to_i64()
        && small.unsigned_abs() <= 1 << 53
    {
        return (small as f64).partial_cmp(&float);
    }
    // The integer now has more than 53 bits, so that a float with a fraction is nowhere near.
    let order = match to_int(float) {
        Ok(Int::Small(float)) => match integer {
            IntRef::Small(small) => small.cmp(&float),
            IntRef::Big(big) => big.cmp(&BigInt::from(float)),
        },
        Ok(Int::Big(float)) => match integer {
            IntRef::Small(small) => BigInt::from(small).cmp(&float),
            IntRef::Big(big) => big.cmp(&float),
        },
        Err(_) if float > 0.0 => Ordering::Less,
        Err(_) => Ordering::Greater,
    };
    Some(order)
}

/// `a % b`, with the sign of `b`. The caller has checked that `b` is not zero.
pub fn float_mod(a: f64, b: f64) -> f64 {
    let remainder = a % b;
    if remainder == 0.0 {
        0.0_f64.copysign(b)
    } else if (b < 0.0) != (remainder < 0.0) {
        remainder + b
    } else {
        remainder
    }
}

/// `divmod(a, b)`. The caller has checked that `b` is not zero.
pub fn float_div_mod(a: f64, b: f64) -> (f64, f64) {
    let remainder = a % b;
    let mut quotient = (a - remainder) / b;
    let modulo = float_mod(a, b);
    if remainder != 0.0 && (b < 0.0) != (remainder < 0.0) {
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0.0_f64.copysign(a / b), modulo);
    }
    let floor = quotient.floor();
    (if quotient - floor > 0.5 { floor + 1.0 } else { floor }, modulo)
}

/// `float.is_integer`.
pub fn is_integer(value: f64) -> bool {
    value.is_finite() && value == value.trunc()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repr_is_shortest() {
        #[rustfmt::skip]
        let facts = [
            (0.0, "0.0"), (-0.0, "-0.0"), (1.0, "1.0"), (-17.0, "-17.0"), (0.1, "0.1"), (1e16, "1e+16"),
            (123456789012345680.0, "1.2345678901234568e+17"), (9999999999999998.0, "9999999999999998.0"),
            (1e-4, "0.0001"), (1e-5, "1e-05"), (5e-324, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e+308"),
            (f64::INFINITY, "inf"), (f64::NEG_INFINITY, "-inf"), (f64::NAN, "nan"), (-f64::NAN, "nan"),
            (1e22, "1e+22"), (2147483648.0, "2147483648.0"), (1.5e-7, "1.5e-07"), (0.3 - 0.1, "0.19999999999999998"),
        ];
        for (value, text) in facts {
            assert_eq!(repr_float(value), text);
        }
        assert_eq!(repr_complex(0.0, 1.0), "1j");
        assert_eq!(repr_complex(-0.0, -1.5), "(-0-1.5j)");
        assert_eq!(repr_complex(f64::NAN, f64::INFINITY), "(nan+infj)");
    }

    #[test]
    fn syntax() {
        #[rustfmt::skip]
        let good = [
            (" 1_0.5e-1\n", 1.05), ("1.", 1.0), (".5", 0.5), ("-Infinity", f64::NEG_INFINITY), ("1e400", f64::INFINITY),
            ("٣.١", 3.1), ("\u{2003}2", 2.0), ("+1e0_1", 10.0),
        ];
        for (text, value) in good {
            assert_eq!(parse_float(text), Some(value), "{text:?}");
        }
        for text in [
            "", ".", "e5", "1__0", "_1", "1_", "1_.5", "1e", "+-1", "0x10", "1 2", "in_f", "½", "infinit", "\x1c1",
        ] {
            assert_eq!(parse_float(text), None, "{text:?}");
        }
        assert!(parse_float("-nAn").is_some_and(f64::is_nan));
    }

    #[test]
    fn rounding() {
        let round = |value, digits| round_half_even_decimal(value, digits).unwrap();
        assert_eq!(
            [round(2.675, 2), round(0.5, 0), round(2.5, 0), round(-1.25, 1)],
            [2.67, 0.0, 2.0, -1.2]
        );
        assert_eq!(
            [round(15.0, -1), round(25.0, -1), round(25.5, -1), round(54.9, -2)],
            [20.0, 20.0, 30.0, 100.0]
        );
        assert_eq!(
            [round(24.999, -1), round(1e300, -400), round(1.5, 400)],
            [20.0, 0.0, 1.5]
        );
        assert!(round_half_even_decimal(1.7e308, -308).is_err());
    }

    #[test]
    fn exact_comparison() {
        let big = BigInt::from(1) << 53;
        assert_eq!(
            compare_int(IntRef::Big(&(&big + 1)), 9007199254740992.0),
            Some(Ordering::Greater)
        );
        assert_eq!(
            compare_int(IntRef::Small(i64::MAX), 9223372036854775808.0),
            Some(Ordering::Less)
        );
        assert_eq!(compare_int(IntRef::Small(1), 1.5), Some(Ordering::Less));
        assert_eq!(
            compare_int(IntRef::Big(&(big << 2000)), f64::INFINITY),
            Some(Ordering::Less)
        );
        assert_eq!(compare_int(IntRef::Small(0), f64::NAN), None);
    }

    #[test]
    fn exact_numbers() {
        assert_eq!(integer_ratio(-0.75).unwrap(), (Int::Small(-3), Int::Small(4)));
        assert_eq!(integer_ratio(1e22).unwrap().0, Int::Big(BigInt::from(10).pow(22)));
        assert_eq!(to_int(-1e19).unwrap(), Int::Big(BigInt::from(-10).pow(19)));
        assert_eq!(to_int(-9223372036854775808.0).unwrap(), Int::Small(i64::MIN));
        assert_eq!((float_mod(-7.5, 2.0), float_mod(-1e-20, 3.0)), (0.5, 3.0));
        assert_eq!(float_div_mod(-7.5, 2.0), (-4.0, 0.5));
        assert_eq!(float_div_mod(1.0, 0.1), (9.0, 0.09999999999999995));
    }
}
