//! `float.hex` and `float.fromhex`.

use super::arithmetic::round_to_f64;
use super::error::TextError;
use super::float::decompose;
use super::integer::is_ascii_space;

/// `float.hex`.
pub fn to_hex(value: f64) -> String {
    if !value.is_finite() {
        return super::float::repr_float(value);
    }
    let (negative, mantissa, exponent) = decompose(value);
    let sign = if negative { "-" } else { "" };
    if mantissa == 0 {
        return format!("{sign}0x0.0p+0");
    }
    let (lead, fraction) = (mantissa >> 52, mantissa & ((1 << 52) - 1));
    format!("{sign}0x{lead}.{fraction:013x}p{:+}", exponent + 52)
}

/// `float.fromhex`.
pub fn from_hex(text: &str) -> Result<f64, TextError> {
    let text = text.trim_matches(is_ascii_space);
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let magnitude = match special(text) {
        Some(value) => value,
        None => match finite(text) {
            // What is too large is found before what follows it.
            Some((value, _)) if value.is_infinite() => {
                return Err(TextError::overflow(
                    "hexadecimal value too large to represent as a float",
                ));
            }
            Some((value, "")) => value,
            _ => return Err(TextError::value("invalid hexadecimal floating-point string")),
        },
    };
    Ok(if negative { -magnitude } else { magnitude })
}

fn special(text: &str) -> Option<f64> {
    match text.to_ascii_lowercase().as_str() {
        "inf" | "infinity" => Some(f64::INFINITY),
        "nan" => Some(f64::NAN),
        _ => None,
    }
}

/// What stands before the first character that does not hold, and the rest.
fn split_while(text: &str, holds: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !holds(c)).unwrap_or(text.len()))
}

/// `[0x] digits [. digits] [p [sign] decimal digits]`, rounded once, and what follows it; infinity if too large.
fn finite(text: &str) -> Option<(f64, &str)> {
    let text = text
        .strip_prefix("0x")
        .or_else(|| text.strip_prefix("0X"))
        .unwrap_or(text);
    let (whole, rest) = split_while(text, |c| c.is_ascii_hexdigit());
    let (fraction, rest) = match rest.strip_prefix('.') {
        Some(rest) => split_while(rest, |c| c.is_ascii_hexdigit()),
        None => ("", rest),
    };
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let (exponent, rest) = match rest.strip_prefix(['p', 'P']) {
        Some(rest) => parse_exponent(rest)?,
        None => (0, rest),
    };
    // The leading digits, and whether anything but zeros follows them.
    let (mut mantissa, mut sticky, mut dropped) = (0_u128, false, 0_i64);
    for byte in whole.bytes().chain(fraction.bytes()) {
        let digit = (byte as char).to_digit(16)?;
        if mantissa >> 100 == 0 {
            mantissa = mantissa << 4 | u128::from(digit);
        } else {
            sticky |= digit != 0;
            dropped += 1;
        }
    }
    let places = dropped - i64::try_from(fraction.len()).ok()?;
    let value = round_to_f64(
        mantissa << 1 | u128::from(sticky),
        exponent.saturating_add(places.saturating_mul(4)) - 1,
    );
    Some((value, rest))
}

/// An optional sign and at least one digit, and what follows them; magnitudes past all floats are clamped.
fn parse_exponent(text: &str) -> Option<(i64, &str)> {
    const FAR: i64 = i64::MAX / 16;
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (digits, rest) = split_while(text, |c| c.is_ascii_digit());
    if digits.is_empty() {
        return None;
    }
    let mut value = 0_i64;
    for c in digits.chars() {
        value = value
            .saturating_mul(10)
            .saturating_add(i64::from(c.to_digit(10)?))
            .min(FAR);
    }
    Some((if negative { -value } else { value }, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes() {
        assert_eq!(to_hex(0.1), "0x1.999999999999ap-4");
        assert_eq!(to_hex(-5e-324), "-0x0.0000000000001p-1022");
        assert_eq!(
            (to_hex(1.0), to_hex(-0.0), to_hex(f64::NAN)),
            ("0x1.0000000000000p+0".into(), "-0x0.0p+0".into(), "nan".into())
        );
    }

    #[test]
    fn reads() {
        #[rustfmt::skip]
        let good = [
            ("0x1.8p1", 3.0), ("  -.8P+4\n", -8.0), ("ff", 255.0), ("0x1.fffffffffffff8p0", 2.0),
            ("inf", f64::INFINITY),
            ("0x1.00000000000008p0", 1.0), ("0x1.000000000000080000000000000000000000001p0", 1.0000000000000002),
            ("0x0.00000000000008p-1022", 0.0), ("0x1p-99999999999999999999", 0.0), ("1.", 1.0),
        ];
        for (text, value) in good {
            assert_eq!(from_hex(text), Ok(value), "{text:?}");
        }
        for text in ["", "0x", ".", "0x1p", "0x1pz", "1 2", "0xg", "--1", "0x1.8.8", "é"] {
            assert!(from_hex(text).is_err(), "{text:?}");
        }
        let message = "hexadecimal value too large to represent as a float";
        assert_eq!(from_hex("0x1p1024").unwrap_err().message(), message);
    }
}
