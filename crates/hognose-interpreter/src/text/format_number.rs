//! Numbers formatted by a format spec: integers, floats and complex numbers.

use super::arithmetic::to_f64;
use super::error::{TextError, within};
use super::float_format::{FloatCode, FloatStyle, format_float_style};
use super::format_spec::{Align, FormatSpec, Grouping, Sign, pad_to_width, unknown_code};
use super::integer::{DEFAULT_MAX_DIGITS, IntRef, magnitude_digits};
use super::strings::push_fill;
use std::borrow::Cow;

/// The digits that [`DEFAULT_MAX_DIGITS`] or the guest's own setting allows an integer in decimal, and the bytes that
/// the output may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormatLimits {
    /// Decimal digits of an integer; 0 means no limit.
    pub max_digits: usize,
    /// Bytes of output.
    pub bytes: usize,
}

impl FormatLimits {
    /// The default limit on digits, and this many bytes.
    pub fn bytes(bytes: usize) -> FormatLimits {
        FormatLimits {
            max_digits: DEFAULT_MAX_DIGITS,
            bytes,
        }
    }
}

/// `format(value, spec)` for an `int`. `type_name` is that of the value, for error messages. An empty spec is not
/// formatted but means `str(value)`.
pub fn format_int(
    value: IntRef<'_>,
    spec: &FormatSpec,
    type_name: &str,
    limits: FormatLimits,
) -> Result<String, TextError> {
    if let IntRef::Small(value) = value
        && let FormatSpec {
            fill: None,
            sign: None,
            zero: false,
            grouping: None,
            ..
        } = spec
        && let FormatSpec {
            alternate: false,
            precision: None,
            no_negative_zero: false,
            code: None | Some('d'),
            ..
        } = spec
        && spec.align != Some(Align::AfterSign)
    {
        return plain_int(value, spec, limits.bytes);
    }
    let base = match spec.code {
        None | Some('d' | 'n') => 10,
        Some('b') => 2,
        Some('o') => 8,
        Some('x' | 'X') => 16,
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
            let value = to_f64(value).ok_or_else(|| TextError::overflow("int too large to convert to float"))?;
            return format_float(value, spec, type_name, limits.bytes);
        }
        Some('c') => 0,
        Some(code) => return Err(unknown_code(code, type_name)),
    };
    if spec.precision.is_some() {
        return Err(TextError::value("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(TextError::value(
            "Negative zero coercion (z) not allowed in integer format specifier",
        ));
    }
    if base == 0 {
        return format_character(value, spec, limits.bytes);
    }
    let mut digits = magnitude_digits(value, base, limits.max_digits)?;
    let prefix = match spec.code {
        _ if !spec.alternate => "",
        Some('b') => "0b",
        Some('o') => "0o",
        Some('x') => "0x",
        Some('X') => "0X",
        _ => "",
    };
    if spec.code == Some('X') {
        digits.make_ascii_uppercase();
    }
    let group = Group {
        grouping: spec.grouping,
        size: if base == 10 { 3 } else { 4 },
    };
    let number = Number {
        negative: value.is_negative(),
        prefix,
        digits: &digits,
        ..Number::default()
    };
    number.lay_out(spec, group, limits.bytes)
}

/// A small integer with at most a width and an alignment.
fn plain_int(value: i64, spec: &FormatSpec, limit: usize) -> Result<String, TextError> {
    let mut buffer = itoa::Buffer::new();
    let text = buffer.format(value);
    let align = spec.align.unwrap_or(Align::Right);
    pad_to_width(text, text.len(), spec.width, ' ', align, limit).map(Cow::into_owned)
}

/// `c`: the character with the value as its code point.
fn format_character(value: IntRef<'_>, spec: &FormatSpec, limit: usize) -> Result<String, TextError> {
    if spec.sign.is_some() {
        return Err(TextError::value("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(TextError::value(
            "Alternate form (#) not allowed with integer format specifier 'c'",
        ));
    }
    let c = character(value)?;
    let mut buffer = [0; 4];
    let number = Number {
        rest: c.encode_utf8(&mut buffer),
        ..Number::default()
    };
    number.lay_out(spec, Group::NONE, limit)
}

/// The character that `%c` and the format code `c` write for an integer.
pub fn character(value: IntRef<'_>) -> Result<char, TextError> {
    let Some(value) = value.to_i64() else {
        return Err(TextError::overflow("Python int too large to convert to C long"));
    };
    match u32::try_from(value) {
        Ok(code @ 0..=0x10_ffff) => char::from_u32(code).ok_or_else(|| TextError::value(super::LONE_SURROGATES)),
        _ => Err(TextError::overflow("%c arg not in range(0x110000)")),
    }
}

/// `format(value, spec)` for a `float`, or for an integer that became one.
pub fn format_float(value: f64, spec: &FormatSpec, type_name: &str, limit: usize) -> Result<String, TextError> {
    let style = match float_style(spec) {
        Some(style) => style,
        None => return Err(unknown_code(spec.code.unwrap_or(' '), type_name)),
    };
    check_precision(spec)?;
    let value = if spec.code == Some('%') { value * 100.0 } else { value };
    let mut text = format_float_style(value, &style, limit)?;
    if spec.code == Some('%') {
        text.push('%');
    }
    if spec.width.is_none() && spec.grouping.is_none() && spec.fraction_grouping.is_none() {
        match spec.sign {
            Some(Sign::Plus) if !text.starts_with('-') => text.insert(0, '+'),
            Some(Sign::Space) if !text.starts_with('-') => text.insert(0, ' '),
            _ => {}
        }
        return Ok(text);
    }
    Number::split(&text).lay_out(
        spec,
        Group {
            grouping: spec.grouping,
            size: 3,
        },
        limit,
    )
}

fn check_precision(spec: &FormatSpec) -> Result<(), TextError> {
    match spec.precision {
        Some(precision) if i32::try_from(precision).is_err() => Err(TextError::value("precision too big")),
        _ => Ok(()),
    }
}

/// The style that a spec's type and precision mean. `None` for a type that floats do not have.
fn float_style(spec: &FormatSpec) -> Option<FloatStyle> {
    let code = match spec.code {
        None if spec.precision.is_none() => FloatCode::Shortest,
        None | Some('g' | 'G' | 'n') => FloatCode::General,
        Some('e' | 'E') => FloatCode::Exponent,
        Some('f' | 'F' | '%') => FloatCode::Fixed,
        Some(_) => return None,
    };
    Some(FloatStyle {
        code,
        precision: spec.precision.unwrap_or(6),
        uppercase: matches!(spec.code, Some('E' | 'F' | 'G')),
        alternate: spec.alternate,
        add_dot_zero: spec.code.is_none(),
        no_negative_zero: spec.no_negative_zero,
    })
}

/// `format(value, spec)` for a `complex`.
pub fn format_complex(
    real: f64,
    imaginary: f64,
    spec: &FormatSpec,
    type_name: &str,
    limit: usize,
) -> Result<String, TextError> {
    let (fill, align) = spec.padding(Align::Right);
    let style = match float_style(spec) {
        Some(style) if spec.code != Some('%') => FloatStyle {
            add_dot_zero: false,
            ..style
        },
        _ => return Err(unknown_code(spec.code.unwrap_or(' '), type_name)),
    };
    check_precision(spec)?;
    if fill == '0' {
        return Err(TextError::value(
            "Zero padding is not allowed in complex format specifier",
        ));
    }
    if align == Align::AfterSign {
        return Err(TextError::value(
            "'=' alignment flag is not allowed in complex format specifier",
        ));
    }
    let part = |value, sign| {
        let text = format_float_style(value, &style, limit)?;
        let spec = FormatSpec {
            sign,
            width: None,
            zero: false,
            fill: None,
            align: None,
            ..*spec
        };
        Number::split(&text).lay_out(
            &spec,
            Group {
                grouping: spec.grouping,
                size: 3,
            },
            limit,
        )
    };
    // Without a type, as `repr` writes it.
    let parentheses = spec.code.is_none();
    let text = if parentheses && real == 0.0 && real.is_sign_positive() {
        format!("{}j", part(imaginary, spec.sign)?)
    } else {
        let (open, close) = if parentheses { ("(", ")") } else { ("", "") };
        format!(
            "{open}{}{}j{close}",
            part(real, spec.sign)?,
            part(imaginary, Some(Sign::Plus))?
        )
    };
    pad_to_width(&text, text.len(), spec.width, fill, align, limit).map(Cow::into_owned)
}

/// How the digits before the point are grouped.
#[derive(Clone, Copy)]
struct Group {
    grouping: Option<Grouping>,
    size: usize,
}

impl Group {
    const NONE: Group = Group {
        grouping: None,
        size: 3,
    };

    /// Appends `digits` in groups, with zeros in front until they take up `least` characters.
    fn push(self, digits: &str, least: usize, out: &mut String) {
        let count = self.digits_in(digits.len(), least);
        let zeros = count - digits.len();
        let Some(grouping) = self.grouping else {
            push_fill('0', zeros, out);
            return out.push_str(digits);
        };
        let all = std::iter::repeat_n('0', zeros).chain(digits.chars());
        for (left, digit) in (1..=count).rev().zip(all) {
            if left % self.size == 0 && left != count {
                out.push(grouping.separator());
            }
            out.push(digit);
        }
    }

    /// How many digits, zeros in front included, stand in groups of at least `least` characters. A separator is never
    /// the first character, so that one character more may be needed.
    fn digits_in(self, digits: usize, least: usize) -> usize {
        match (self.grouping, least) {
            (_, 0) => digits,
            (None, _) => digits.max(least),
            (Some(_), _) => {
                let group = self.size + 1;
                digits.max(least / group * self.size + (least % group).max(1))
            }
        }
    }

    /// The characters that `count` digits take up.
    fn length(self, count: usize) -> usize {
        match self.grouping {
            Some(_) => count.saturating_add(count.saturating_sub(1) / self.size),
            None => count,
        }
    }
}

/// A number in parts, in the order in which they are written.
#[derive(Default)]
struct Number<'a> {
    negative: bool,
    /// `0x` and the like.
    prefix: &'a str,
    /// The digits before the point.
    digits: &'a str,
    point: bool,
    /// The digits after the point.
    fraction: &'a str,
    /// An exponent or a percent sign; all of `inf` and `nan`; a character.
    rest: &'a str,
}

impl<'a> Number<'a> {
    /// The parts of a formatted float.
    fn split(text: &'a str) -> Number<'a> {
        let (negative, text) = text.strip_prefix('-').map_or((false, text), |text| (true, text));
        let (digits, rest) = split_digits(text);
        let (point, rest) = rest.strip_prefix('.').map_or((false, rest), |rest| (true, rest));
        let (fraction, rest) = if point { split_digits(rest) } else { ("", rest) };
        Number {
            negative,
            prefix: "",
            digits,
            point,
            fraction,
            rest,
        }
    }

    /// The number with sign, grouping and padding.
    fn lay_out(&self, spec: &FormatSpec, group: Group, limit: usize) -> Result<String, TextError> {
        let (fill, align) = spec.padding(Align::Right);
        let width = spec.width.unwrap_or(0);
        let sign = match (self.negative, spec.sign) {
            (true, _) => "-",
            (false, Some(Sign::Plus)) => "+",
            (false, Some(Sign::Space)) => " ",
            (false, _) => "",
        };
        let fraction = Group {
            grouping: spec.fraction_grouping,
            size: 3,
        };
        let others = sign.len()
            + self.prefix.len()
            + usize::from(self.point)
            + fraction.length(self.fraction.len())
            + super::strings::char_len(self.rest);
        // Zeros that fill the width are grouped with the digits, if there are digits.
        let zeros_fill = fill == '0' && align == Align::AfterSign && !self.digits.is_empty();
        let least = if zeros_fill { width.saturating_sub(others) } else { 0 };
        let digits = group.length(group.digits_in(self.digits.len(), least));
        let padding = width.saturating_sub(others.saturating_add(digits));
        let bytes = padding
            .saturating_mul(fill.len_utf8())
            .saturating_add(others)
            .saturating_add(digits);
        within(bytes.saturating_add(self.rest.len()), limit)?;
        let (left, inner, right) = match align {
            Align::Left => (0, 0, padding),
            Align::Right => (padding, 0, 0),
            Align::Center => (padding / 2, 0, padding - padding / 2),
            Align::AfterSign => (0, padding, 0),
        };
        let mut out = String::with_capacity(bytes);
        push_fill(fill, left, &mut out);
        out.push_str(sign);
        out.push_str(self.prefix);
        push_fill(fill, inner, &mut out);
        group.push(self.digits, least, &mut out);
        if self.point {
            out.push('.');
        }
        push_fraction(self.fraction, spec.fraction_grouping, &mut out);
        out.push_str(self.rest);
        push_fill(fill, right, &mut out);
        Ok(out)
    }
}

fn split_digits(text: &str) -> (&str, &str) {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The digits after the point, grouped from the point on.
fn push_fraction(digits: &str, grouping: Option<Grouping>, out: &mut String) {
    let Some(grouping) = grouping else {
        return out.push_str(digits);
    };
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && index % 3 == 0 {
            out.push(grouping.separator());
        }
        out.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigInt;

    const ROOM: FormatLimits = FormatLimits {
        max_digits: 4300,
        bytes: 10_000,
    };

    fn int(value: i64, spec: &str) -> String {
        let spec = FormatSpec::parse(spec, "int");
        spec.and_then(|spec| format_int(IntRef::Small(value), &spec, "int", ROOM))
            .unwrap_or_else(|error| error.to_string())
    }

    fn float(value: f64, spec: &str) -> String {
        let spec = FormatSpec::parse(spec, "float");
        spec.and_then(|spec| format_float(value, &spec, "float", 10_000))
            .unwrap_or_else(|error| error.to_string())
    }

    fn complex(real: f64, imaginary: f64, spec: &str) -> String {
        let spec = FormatSpec::parse(spec, "complex");
        spec.and_then(|spec| format_complex(real, imaginary, &spec, "complex", 10_000))
            .unwrap_or_else(|error| error.to_string())
    }

    #[test]
    fn integers() {
        #[rustfmt::skip]
        let facts = [
            (42, "d", "42"), (-42, "05d", "-0042"), (1234567, ",", "1,234,567"), (1234, "08,", "0,001,234"),
            (255, "#x", "0xff"), (255, "#010X", "0X000000FF"), (-5, "^+7", "  -5   "), (5, "*=+5", "+***5"),
            (0xabcdef, "_x", "ab_cdef"), (65, "c", "A"), (0x1f40d, ">3c", "  \u{1f40d}"), (3, ".2f", "3.00"),
            (5, "%", "500.000000%"),
            (1234, "n", "1234"), (-7, "b", "-111"), (12, " ", " 12"), (0, "03,", "000"), (0, "04,", "0,000"),
            (1, ".2d", "Precision not allowed in integer format specifier"),
            (1, "s", "Unknown format code 's' for object of type 'int'"),
            (1, "+c", "Sign not allowed with integer format specifier 'c'"),
            (-1, "c", "%c arg not in range(0x110000)"),
            (1, ",x", "Cannot specify ',' with 'x'."),
            (1, "1000000000", "result is larger than the limit allows"),
        ];
        for (value, spec, expected) in facts {
            assert_eq!(int(value, spec), expected, "{spec:?}");
        }
        let big = BigInt::from(10).pow(30);
        let spec = FormatSpec::parse("_", "int").unwrap();
        let text = format_int(IntRef::Big(&big), &spec, "int", ROOM).unwrap();
        assert_eq!(text, "1_000_000_000_000_000_000_000_000_000_000");
    }

    #[test]
    fn floats() {
        #[rustfmt::skip]
        let facts = [
            (2.71659, ".2f", "2.72"), (1234567.891, ",.2f", "1,234,567.89"), (-1.5, "010", "-0000001.5"),
            (0.5, "%", "50.000000%"),
            (f64::INFINITY, "010,", "0000000inf"),
            (f64::NAN, "+F", "+NAN"), (1e20, "", "1e+20"), (1e20, "g", "1e+20"),
            (3.0, ".3", "3.0"),
            (1.23456789, ".8_f", "1.234_567_89"), (1234.5678, "012,.2f", "0,001,234.57"), (-0.001, "z.1f", "0.0"),
            (1e10, "#.0f", "10000000000."),
            (2.5, "^9.1e", " 2.5e+00 "), (1.0, "d", "Unknown format code 'd' for object of type 'float'"),
            (1.0, ".99999999999f", "precision too big"), (1.0, ".9999999f", "result is larger than the limit allows"),
            (1.0, ".9999999g", "1"),
        ];
        for (value, spec, expected) in facts {
            assert_eq!(float(value, spec), expected, "{spec:?}");
        }
    }

    #[test]
    fn complex_numbers() {
        assert_eq!(complex(1.0, -2.0, ""), "(1-2j)");
        assert_eq!(complex(0.0, 2.0, ">6"), "    2j");
        assert_eq!(complex(1.0, 2.0, "+.2f"), "+1.00+2.00j");
        assert_eq!(
            complex(1.0, 2.0, "05"),
            "Zero padding is not allowed in complex format specifier"
        );
        assert_eq!(
            complex(1.0, 2.0, "=5"),
            "'=' alignment flag is not allowed in complex format specifier"
        );
    }
}
