//! Complex numbers: arithmetic with infinities and signed zeros as C defines it, powers, and their text.

use super::error::TextError;
use super::float::without_underscores;
use super::integer::{is_ascii_space, to_ascii_number};

/// Real and imaginary part.
pub type Parts = (f64, f64);

/// `x * y`. Where both parts come out as NaN though an infinity is involved, the infinity is recovered.
pub fn multiply((a, b): Parts, (c, d): Parts) -> Parts {
    let product = (a * c - b * d, a * d + b * c);
    if !(product.0.is_nan() && product.1.is_nan()) {
        return product;
    }
    let unit = |x: f64, y: f64| {
        (
            f64::from(u8::from(x.is_infinite())).copysign(x),
            f64::from(u8::from(y.is_infinite())).copysign(y),
        )
    };
    let defined = |x: f64| if x.is_nan() { 0f64.copysign(x) } else { x };
    let (mut a, mut b, mut c, mut d) = (a, b, c, d);
    let mut infinite = false;
    if a.is_infinite() || b.is_infinite() {
        (a, b) = unit(a, b);
        (c, d) = (defined(c), defined(d));
        infinite = true;
    }
    if c.is_infinite() || d.is_infinite() {
        (c, d) = unit(c, d);
        (a, b) = (defined(a), defined(b));
        infinite = true;
    }
    if !infinite && [a * c, b * d, a * d, b * c].iter().any(|part| part.is_infinite()) {
        (a, b, c, d) = (defined(a), defined(b), defined(c), defined(d));
        infinite = true;
    }
    if infinite {
        (f64::INFINITY * (a * c - b * d), f64::INFINITY * (a * d + b * c))
    } else {
        product
    }
}

/// `x / y` by Smith's method; `None` where `y` is zero.
pub fn divide((a, b): Parts, (c, d): Parts) -> Option<Parts> {
    if c == 0.0 && d == 0.0 {
        return None;
    }
    let quotient = if c.abs() >= d.abs() {
        let ratio = d / c;
        let denominator = c + d * ratio;
        ((a + b * ratio) / denominator, (b - a * ratio) / denominator)
    } else if d.abs() >= c.abs() {
        let ratio = c / d;
        let denominator = c * ratio + d;
        ((a * ratio + b) / denominator, (b * ratio - a) / denominator)
    } else {
        (f64::NAN, f64::NAN)
    };
    if !(quotient.0.is_nan() && quotient.1.is_nan()) {
        return Some(quotient);
    }
    let unit = |x: f64| f64::from(u8::from(x.is_infinite())).copysign(x);
    if (a.is_infinite() || b.is_infinite()) && c.is_finite() && d.is_finite() {
        let (x, y) = (unit(a), unit(b));
        return Some((f64::INFINITY * (x * c + y * d), f64::INFINITY * (y * c - x * d)));
    }
    if (c.is_infinite() || d.is_infinite()) && a.is_finite() && b.is_finite() {
        let (x, y) = (unit(c), unit(d));
        return Some((0.0 * (a * x + b * y), 0.0 * (b * x - a * y)));
    }
    Some(quotient)
}

/// `x / y` of a real number by a complex one; `None` where that is zero.
pub fn divide_real(a: f64, (c, d): Parts) -> Option<Parts> {
    if c == 0.0 && d == 0.0 {
        return None;
    }
    let quotient = if c.abs() >= d.abs() {
        let ratio = d / c;
        let denominator = c + d * ratio;
        (a / denominator, (-a * ratio) / denominator)
    } else if d.abs() >= c.abs() {
        let ratio = c / d;
        let denominator = c * ratio + d;
        ((a * ratio) / denominator, -a / denominator)
    } else {
        (f64::NAN, f64::NAN)
    };
    if quotient.0.is_nan() && quotient.1.is_nan() && a.is_finite() && (c.is_infinite() || d.is_infinite()) {
        let unit = |x: f64| f64::from(u8::from(x.is_infinite())).copysign(x);
        return Some((0.0 * (a * unit(c)), 0.0 * (-a * unit(d))));
    }
    Some(quotient)
}

/// The largest whole exponent that is done by multiplying.
const MOST_MULTIPLIED: f64 = 100.0;

/// `base ** exponent`; `None` for zero to a negative or complex power.
pub fn power(base: Parts, exponent: Parts) -> Option<Parts> {
    let ((a, b), (c, d)) = (base, exponent);
    if d == 0.0 && c.fract() == 0.0 && c.abs() <= MOST_MULTIPLIED {
        let raised = whole_power(base, c.abs() as u32);
        return if c > 0.0 {
            Some(raised)
        } else if c == 0.0 {
            Some((1.0, 0.0))
        } else {
            divide((1.0, 0.0), raised)
        };
    }
    if a == 0.0 && b == 0.0 {
        return if d != 0.0 || c < 0.0 { None } else { Some((0.0, 0.0)) };
    }
    let (magnitude, angle) = (a.hypot(b), b.atan2(a));
    let mut length = magnitude.powf(c);
    let mut phase = angle * c;
    if d != 0.0 {
        length *= (-angle * d).exp();
        phase += d * magnitude.ln();
    }
    Some((length * phase.cos(), length * phase.sin()))
}

fn whole_power(base: Parts, exponent: u32) -> Parts {
    let (mut result, mut square, mut left) = ((1.0, 0.0), base, exponent);
    while left > 0 {
        if left & 1 == 1 {
            result = multiply(result, square);
        }
        left >>= 1;
        square = multiply(square, square);
    }
    result
}

/// `complex(text)`.
pub fn parse(text: &str) -> Result<Parts, TextError> {
    let malformed = || TextError::value("complex() arg is a malformed string");
    let ascii = to_ascii_number(text);
    let plain = if ascii.contains('_') {
        without_underscores(&ascii).ok_or_else(|| {
            TextError::value(format!(
                "could not convert string to complex: {}",
                super::repr::repr_str(text)
            ))
        })?
    } else {
        ascii.into_owned()
    };
    let mut rest = plain.trim_matches(is_ascii_space);
    if let Some(inner) = rest.strip_prefix('(') {
        rest = inner
            .strip_suffix(')')
            .ok_or_else(malformed)?
            .trim_matches(is_ascii_space);
    }
    read(rest).ok_or_else(malformed)
}

/// `1`, `2j`, `1+2j`, with signs and a bare `j` for one.
fn read(text: &str) -> Option<Parts> {
    let (first, after) = real(text);
    if let (Some(first), true) = (first, after.is_empty()) {
        return Some((first, 0.0));
    }
    if after.starts_with(['+', '-']) && first.is_some() {
        let (second, end) = real(after);
        let second = second.or_else(|| sign(after))?;
        let end = if end.len() == after.len() { after.get(1..)? } else { end };
        return matches!(end, "j" | "J").then_some((first?, second));
    }
    if matches!(after, "j" | "J") {
        return Some((0.0, first.or_else(|| sign(text))?));
    }
    match after {
        "+j" | "+J" | "-j" | "-J" if first.is_none() => Some((0.0, sign(after)?)),
        _ => None,
    }
}

/// One with the sign that stands alone before a `j`.
fn sign(text: &str) -> Option<f64> {
    match text.as_bytes().first()? {
        b'-' => Some(-1.0),
        b'+' | b'j' | b'J' => Some(1.0),
        _ => None,
    }
}

/// The longest float at the start, if there is one, and what follows it.
fn real(text: &str) -> (Option<f64>, &str) {
    let bytes = text.as_bytes();
    let mut at = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
    let rest = text.get(at..).unwrap_or("");
    for name in ["infinity", "inf", "nan"] {
        if rest
            .get(..name.len())
            .is_some_and(|word| word.eq_ignore_ascii_case(name))
        {
            at += name.len();
            let (number, after) = text.split_at_checked(at).unwrap_or((text, ""));
            return (number.parse().ok(), after);
        }
    }
    let digits = |from: usize| {
        bytes
            .get(from..)
            .unwrap_or(&[])
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let whole = digits(at);
    at += whole;
    let mut any = whole > 0;
    if bytes.get(at) == Some(&b'.') {
        let fraction = digits(at + 1);
        if any || fraction > 0 {
            any = true;
            at += 1 + fraction;
        }
    }
    if !any {
        return (None, text);
    }
    if matches!(bytes.get(at), Some(b'e' | b'E')) {
        let signed = at + 1 + usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
        let exponent = digits(signed);
        if exponent > 0 {
            at = signed + exponent;
        }
    }
    let (number, after) = text.split_at_checked(at).unwrap_or((text, ""));
    (number.parse().ok(), after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts() {
        let read = |text: &str| parse(text).map_err(|e| e.message().to_owned());
        assert_eq!(read(" ( 1e3-.5J ) "), Ok((1000.0, -0.5)));
        assert_eq!(
            (read("-j"), read("1+j"), read("J")),
            (Ok((0.0, -1.0)), Ok((1.0, 1.0)), Ok((0.0, 1.0)))
        );
        assert_eq!(read("inf-infj"), Ok((f64::INFINITY, f64::NEG_INFINITY)));
        for wrong in ["", "1+2", "1j+2", "(1", "1 + 2j", "++j", "1+-2j", "1e", "j1", "."] {
            assert_eq!(
                read(wrong),
                Err("complex() arg is a malformed string".to_owned()),
                "{wrong:?}"
            );
        }
    }

    #[test]
    fn infinities() {
        let (re, im) = multiply((f64::INFINITY, f64::NAN), (1.0, 2.0));
        assert!(re.is_infinite() || im.is_infinite());
        assert_eq!(divide((1.0, 1.0), (f64::INFINITY, 0.0)), Some((0.0, 0.0)));
        assert_eq!(
            (divide((1.0, 0.0), (0.0, 0.0)), power((0.0, 0.0), (-1.0, 0.0))),
            (None, None)
        );
        assert_eq!(power((1.0, 2.0), (2.0, 0.0)), Some((-3.0, 4.0)));
    }
}
