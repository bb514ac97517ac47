//! Floats as digits: the layouts `e`, `f`, `g` and `r` that format specs, %-formats and `repr` share.
//!
//! Every digit is the exact value's, rounded half to even once. Signs other than `-`, padding and grouping are
//! for the callers.

use super::error::{TextError, within};
use super::float::decompose;
use super::strings::push_fill;

/// How the digits are chosen and laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FloatCode {
    /// `r`: the shortest digits that read back as the same float, with an exponent where the number is very large or
    /// small.
    Shortest,
    /// `e`: one digit, then `precision` after the point, and an exponent.
    Exponent,
    /// `f`: `precision` digits after the point.
    Fixed,
    /// `g`: `precision` significant digits, with an exponent where it is shorter.
    General,
}

/// A [`FloatCode`] with its precision and flags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FloatStyle {
    pub code: FloatCode,
    /// Digits; what it counts depends on the code.
    pub precision: usize,
    /// Uppercase `E`, `INF` and `NAN`.
    pub uppercase: bool,
    /// `#`: a point even if no digits follow it, and no trailing zeros dropped.
    pub alternate: bool,
    /// `.0` after what would otherwise look like an integer.
    pub add_dot_zero: bool,
    /// `z`: no minus before what rounds to zero.
    pub no_negative_zero: bool,
}

/// The most digits after the point that a float has; more are zeros.
const MOST_DECIMALS: usize = 1074;
/// The most significant digits that a float has.
const MOST_DIGITS: usize = 767;
/// The most digits before the point.
const MOST_WHOLE: usize = 309;

impl FloatStyle {
    /// `repr`'s.
    pub const REPR: FloatStyle = FloatStyle {
        code: FloatCode::Shortest,
        precision: 0,
        uppercase: false,
        alternate: false,
        add_dot_zero: true,
        no_negative_zero: false,
    };

    /// An upper bound of the output's length in bytes.
    pub fn output_bound(&self) -> usize {
        self.precision.saturating_add(MOST_WHOLE + 16)
    }
}

/// `value` laid out in `style`, refused if it could be longer than `limit` bytes.
pub fn format_float_style(value: f64, style: &FloatStyle, limit: usize) -> Result<String, TextError> {
    let cuts_zeros = matches!(style.code, FloatCode::General | FloatCode::Shortest) && !style.alternate;
    if !cuts_zeros {
        within(style.precision, limit)?;
    }
    Ok(format_float_digits(value, style))
}

/// As [`format_float_style`], for a precision the caller has bounded.
pub(super) fn format_float_digits(value: f64, style: &FloatStyle) -> String {
    if !value.is_finite() {
        let text = match (value.is_nan(), value > 0.0) {
            (true, _) => "nan",
            (false, true) => "inf",
            (false, false) => "-inf",
        };
        return if style.uppercase {
            text.to_ascii_uppercase()
        } else {
            text.to_owned()
        };
    }
    let mut out = match style.code {
        FloatCode::Shortest => Decimal::shortest(value).lay_out_general(style, 17),
        FloatCode::General => {
            Decimal::rounded(value, style.precision.max(1)).lay_out_general(style, style.precision.max(1))
        }
        FloatCode::Exponent => Decimal::rounded(value, style.precision.saturating_add(1)).lay_out_exponent(style),
        FloatCode::Fixed => fixed(value, style),
    };
    if style.no_negative_zero && out.starts_with('-') && is_zero(&out) {
        out.remove(0);
    }
    out
}

/// Whether all digits before an exponent are zeros.
fn is_zero(text: &str) -> bool {
    text.bytes()
        .take_while(|byte| !byte.eq_ignore_ascii_case(&b'e'))
        .all(|byte| !matches!(byte, b'1'..=b'9'))
}

/// The magnitude of a finite float times ten to the `places`, exactly, rounded half to even. `None` where that is not
/// small enough to be quick.
pub(super) fn scaled(value: f64, places: usize) -> Option<u64> {
    const MOST_PLACES: usize = 15;
    if places > MOST_PLACES || value.abs() >= 1e18 {
        return None;
    }
    let (_, mantissa, exponent) = decompose(value);
    let product = u128::from(mantissa) * u128::from(10_u64.pow(places as u32));
    let rounded = match exponent {
        0.. => product.checked_mul(1 << exponent.min(64))?,
        -120..=-1 => {
            let drop = exponent.unsigned_abs();
            let kept = product >> drop;
            let (rest, half) = (product & ((1 << drop) - 1), 1_u128 << (drop - 1));
            kept + u128::from(rest > half || rest == half && kept & 1 == 1)
        }
        _ => return None,
    };
    u64::try_from(rounded).ok()
}

fn fixed(value: f64, style: &FloatStyle) -> String {
    let decimals = style.precision.min(MOST_DECIMALS);
    let mut out = match scaled(value, decimals) {
        Some(scaled) => point_inserted(value.is_sign_negative(), scaled, decimals),
        None => format!("{value:.decimals$}"),
    };
    push_fill('0', style.precision - decimals, &mut out);
    if style.precision == 0 && style.alternate {
        out.push('.');
    }
    out
}

/// `scaled` with `decimals` of its digits after a point.
fn point_inserted(negative: bool, mut scaled: u64, decimals: usize) -> String {
    // Written from the right: at most twenty digits, a point and a sign.
    let mut buffer = [0; 24];
    let mut start = buffer.len();
    let mut put = |byte| {
        start = start.saturating_sub(1);
        if let Some(slot) = buffer.get_mut(start) {
            *slot = byte;
        }
    };
    let mut written = 0;
    while scaled > 0 || written <= decimals {
        if written == decimals && decimals > 0 {
            put(b'.');
        }
        put(b'0' + (scaled % 10) as u8);
        scaled /= 10;
        written += 1;
    }
    if negative {
        put(b'-');
    }
    buffer
        .get(start..)
        .and_then(|text| str::from_utf8(text).ok())
        .unwrap_or("")
        .to_owned()
}

/// The digits of a float and the place of its point.
struct Decimal {
    negative: bool,
    /// ASCII digits, the first not zero unless the number is; trailing zeros are left out.
    digits: String,
    /// How many digits stand before the point, if not negative; else how many zeros follow it.
    point: i32,
}

impl Decimal {
    /// The shortest digits that read back as `value`, without trailing zeros.
    fn shortest(value: f64) -> Decimal {
        let mut buffer = zmij::Buffer::new();
        Decimal::parse(buffer.format_finite(value))
    }

    /// At most `count` significant digits, without trailing zeros.
    fn rounded(value: f64, count: usize) -> Decimal {
        let after_first = count.clamp(1, MOST_DIGITS) - 1;
        Decimal::parse(&format!("{value:.after_first$e}"))
    }

    /// From a number in the standard library's notation, which has at least one digit before a point.
    fn parse(text: &str) -> Decimal {
        let (negative, text) = text.strip_prefix('-').map_or((false, text), |text| (true, text));
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut digits = String::with_capacity(mantissa.len());
        digits.push_str(whole);
        digits.push_str(fraction);
        let significant = digits.trim_start_matches('0');
        let leading = digits.len() - significant.len();
        let mut point = exponent.parse().unwrap_or(0) + whole.len() as i32 - leading as i32;
        let mut digits = significant.trim_end_matches('0').to_owned();
        if digits.is_empty() {
            digits.push('0');
            point = 1;
        }
        Decimal {
            negative,
            digits,
            point,
        }
    }

    /// `r` and `g`: with an exponent if the point stands past `threshold` digits or after more than three zeros.
    fn lay_out_general(self, style: &FloatStyle, threshold: usize) -> String {
        let general = style.code == FloatCode::General;
        // Where `.0` would be added, it needs a digit.
        let last = if general && !style.add_dot_zero {
            threshold
        } else {
            threshold.saturating_sub(1)
        };
        let last = i32::try_from(last).unwrap_or(i32::MAX);
        let with_exponent = self.point <= -4 || self.point > last;
        // `#` keeps the zeros that fill the precision.
        let zeros = if general && style.alternate {
            style.precision.max(1).saturating_sub(self.digits.len())
        } else {
            0
        };
        if with_exponent {
            self.with_exponent(style, zeros)
        } else {
            self.without_exponent(style, zeros)
        }
    }

    fn lay_out_exponent(self, style: &FloatStyle) -> String {
        let zeros = style.precision.saturating_add(1).saturating_sub(self.digits.len());
        self.with_exponent(style, zeros)
    }

    /// One digit, the others after the point, `zeros` more, and an exponent of at least two digits.
    fn with_exponent(&self, style: &FloatStyle, zeros: usize) -> String {
        let mut out = self.signed(zeros);
        let (first, rest) = self.digits.split_at_checked(1).unwrap_or(("0", ""));
        out.push_str(first);
        if !rest.is_empty() || zeros > 0 || style.alternate {
            out.push('.');
        }
        out.push_str(rest);
        push_fill('0', zeros, &mut out);
        let exponent = self.point - 1;
        out.push(if style.uppercase { 'E' } else { 'e' });
        out.push(if exponent < 0 { '-' } else { '+' });
        let magnitude = exponent.unsigned_abs();
        if magnitude < 10 {
            out.push('0');
        }
        out.push_str(&magnitude.to_string());
        out
    }

    /// All digits around the point, and up to `zeros` more that fill the precision.
    fn without_exponent(&self, style: &FloatStyle, mut zeros: usize) -> String {
        let mut out = self.signed(zeros);
        match usize::try_from(self.point) {
            Ok(whole) if whole > 0 => {
                let (before, after) = self.digits.split_at_checked(whole).unwrap_or((&self.digits, ""));
                let filled = whole - before.len();
                out.push_str(before);
                push_fill('0', filled, &mut out);
                zeros = zeros.saturating_sub(filled);
                if !after.is_empty() || zeros > 0 || style.alternate || style.add_dot_zero {
                    out.push('.');
                }
                if after.is_empty() && zeros == 0 && style.add_dot_zero {
                    out.push('0');
                }
                out.push_str(after);
            }
            _ => {
                out.push_str("0.");
                push_fill('0', self.point.unsigned_abs() as usize, &mut out);
                out.push_str(&self.digits);
            }
        }
        push_fill('0', zeros, &mut out);
        out
    }

    fn signed(&self, zeros: usize) -> String {
        let mut out = String::with_capacity(self.digits.len() + zeros + 24);
        if self.negative {
            out.push('-');
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn styled(value: f64, code: FloatCode, precision: usize, alternate: bool) -> String {
        let style = FloatStyle {
            code,
            precision,
            alternate,
            add_dot_zero: false,
            ..FloatStyle::REPR
        };
        format_float_style(value, &style, 10_000).unwrap()
    }

    #[test]
    fn layouts() {
        use FloatCode::*;
        assert_eq!(styled(0.125, Fixed, 2, false), "0.12");
        assert_eq!(styled(2.5, Fixed, 0, false), "2");
        assert_eq!(styled(2.0, Fixed, 0, true), "2.");
        assert_eq!(styled(1234.5, Exponent, 2, false), "1.23e+03");
        assert_eq!(styled(0.0, Exponent, 1, false), "0.0e+00");
        assert_eq!(styled(1e100, General, 6, false), "1e+100");
        assert_eq!(styled(123456.0, General, 6, false), "123456");
        assert_eq!(styled(1234567.0, General, 6, false), "1.23457e+06");
        assert_eq!(styled(0.0001, General, 0, false), "0.0001");
        assert_eq!(styled(0.00001, General, 3, true), "1.00e-05");
        assert_eq!(styled(100.0, General, 6, true), "100.000");
        assert_eq!(styled(1e16, Shortest, 0, true), "1.e+16");
        assert_eq!(styled(-f64::INFINITY, General, 3, false), "-inf");
    }

    #[test]
    fn long_precisions() {
        let tiny = styled(5e-324, FloatCode::Fixed, 1100, false);
        assert!(tiny.len() == 1102 && tiny.ends_with(&("5".to_owned() + &"0".repeat(26))));
        assert_eq!(styled(0.1, FloatCode::Exponent, 900, false).len(), 906);
        let endless = FloatStyle {
            code: FloatCode::Fixed,
            precision: usize::MAX,
            ..FloatStyle::REPR
        };
        assert!(format_float_style(1.0, &endless, 1 << 20).is_err());
        assert_eq!(styled(1.0, FloatCode::General, usize::MAX, false), "1");
    }

    #[test]
    fn negative_zero_can_be_dropped() {
        let style = FloatStyle {
            code: FloatCode::Fixed,
            precision: 1,
            no_negative_zero: true,
            ..FloatStyle::REPR
        };
        assert_eq!(format_float_digits(-0.04, &style), "0.0");
        assert_eq!(format_float_digits(-0.06, &style), "-0.1");
    }
}
