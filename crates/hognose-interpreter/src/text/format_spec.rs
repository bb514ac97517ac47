//! Format specs, the language of `format()` and of what follows the colon in f-strings: parsing, and texts formatted
//! by them. Numbers are in [`super::format_number`].
//!
//! `[[fill]align][sign][z][#][0][width][grouping][.[precision][grouping]][type]`

use super::error::{TextError, within};
use super::strings::{char_len, slice};
use super::unicode::decimal_value;
use std::borrow::Cow;

/// Where padding goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// `<`
    Left,
    /// `>`
    Right,
    /// `^`
    Center,
    /// `=`: between the sign and the digits.
    AfterSign,
}

/// What stands before a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// `-`: only a minus.
    Minus,
    /// `+`: always a sign.
    Plus,
    /// ` `: a space instead of a plus.
    Space,
}

/// What separates groups of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    Comma,
    Underscore,
}

impl Grouping {
    /// The separator itself.
    pub fn separator(self) -> char {
        match self {
            Grouping::Comma => ',',
            Grouping::Underscore => '_',
        }
    }
}

/// A parsed format spec. It does not depend on the type of what is formatted, so that it can be kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FormatSpec {
    /// The fill character, if it was given before an alignment.
    pub fill: Option<char>,
    pub align: Option<Align>,
    pub sign: Option<Sign>,
    /// `z`: no minus before a zero.
    pub no_negative_zero: bool,
    /// `#`
    pub alternate: bool,
    /// `0` before the width, where no fill character was given.
    pub zero: bool,
    /// In code points.
    pub width: Option<usize>,
    pub grouping: Option<Grouping>,
    /// In code points or digits.
    pub precision: Option<usize>,
    /// The grouping of the digits after the point.
    pub fraction_grouping: Option<Grouping>,
    /// The type character.
    pub code: Option<char>,
}

impl FormatSpec {
    /// Parses a spec. `type_name` is that of the value to be formatted, for the error message.
    pub fn parse(text: &str, type_name: &str) -> Result<FormatSpec, TextError> {
        let mut spec = FormatSpec::default();
        let mut rest = text;
        spec.parse_fill_and_align(&mut rest);
        spec.sign = match rest.as_bytes().first() {
            Some(b'+') => Some(Sign::Plus),
            Some(b'-') => Some(Sign::Minus),
            Some(b' ') => Some(Sign::Space),
            _ => None,
        };
        if spec.sign.is_some() {
            rest = rest.get(1..).unwrap_or("");
        }
        spec.no_negative_zero = take(&mut rest, 'z');
        spec.alternate = take(&mut rest, '#');
        spec.zero = spec.fill.is_none() && take(&mut rest, '0');
        spec.width = take_number(&mut rest)?;
        spec.grouping = take_grouping(&mut rest)?;
        if take(&mut rest, '.') {
            spec.precision = take_number(&mut rest)?;
            spec.fraction_grouping = take_grouping(&mut rest)?;
            if spec.precision.is_none() && spec.fraction_grouping.is_none() {
                return Err(TextError::value("Format specifier missing precision"));
            }
        }
        let mut code = rest.chars();
        spec.code = code.next();
        if code.next().is_some() {
            let message = format!("Invalid format specifier '{text}' for object of type '{type_name}'");
            return Err(TextError::value(message));
        }
        spec.check_grouping()?;
        Ok(spec)
    }

    fn parse_fill_and_align(&mut self, rest: &mut &str) {
        let mut chars = rest.chars();
        let (first, second) = (chars.next(), chars.next());
        if let (Some(fill), Some(align)) = (first, second.and_then(align_of)) {
            (self.fill, self.align) = (Some(fill), Some(align));
            *rest = chars.as_str();
        } else if let Some(align) = first.and_then(align_of) {
            self.align = Some(align);
            *rest = rest.get(1..).unwrap_or("");
        }
    }

    /// Which types can be grouped does not depend on the value, but that of texts, which is checked when formatting.
    fn check_grouping(&self) -> Result<(), TextError> {
        let code = self.code.unwrap_or('d');
        if let Some(grouping) = self.grouping {
            match code {
                'd' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F' => {}
                'b' | 'o' | 'x' | 'X' if grouping == Grouping::Underscore => {}
                _ => return Err(cannot_group(grouping, code)),
            }
        }
        match self.fraction_grouping {
            Some(grouping) if code == 'n' => Err(cannot_group(grouping, code)),
            _ => Ok(()),
        }
    }

    /// The fill character and alignment for a value that is aligned to `default` if nothing is said.
    pub(super) fn padding(&self, default: Align) -> (char, Align) {
        let fill = self.fill.unwrap_or(if self.zero { '0' } else { ' ' });
        let implied = if self.zero && default == Align::Right {
            Align::AfterSign
        } else {
            default
        };
        (fill, self.align.unwrap_or(implied))
    }
}

fn align_of(c: char) -> Option<Align> {
    match c {
        '<' => Some(Align::Left),
        '>' => Some(Align::Right),
        '^' => Some(Align::Center),
        '=' => Some(Align::AfterSign),
        _ => None,
    }
}

fn take(rest: &mut &str, expected: char) -> bool {
    match rest.strip_prefix(expected) {
        Some(tail) => {
            *rest = tail;
            true
        }
        None => false,
    }
}

/// Decimal digits, ASCII or not, if there are any.
fn take_number(rest: &mut &str) -> Result<Option<usize>, TextError> {
    let mut number = None;
    let mut chars = rest.chars();
    while let Some(digit) = chars.next().and_then(decimal_value) {
        let value = number.unwrap_or(0_i64);
        let grown = value
            .checked_mul(10)
            .and_then(|value| value.checked_add(i64::from(digit)));
        number = Some(grown.ok_or_else(|| TextError::value("Too many decimal digits in format string"))?);
        *rest = chars.as_str();
    }
    Ok(number.map(|value| usize::try_from(value).unwrap_or(usize::MAX)))
}

fn take_grouping(rest: &mut &str) -> Result<Option<Grouping>, TextError> {
    let comma = take(rest, ',');
    let underscore = take(rest, '_');
    if underscore && (comma || rest.starts_with(',')) {
        return Err(TextError::value("Cannot specify both ',' and '_'."));
    }
    Ok(match (comma, underscore) {
        (true, _) => Some(Grouping::Comma),
        (_, true) => Some(Grouping::Underscore),
        _ => None,
    })
}

fn cannot_group(grouping: Grouping, code: char) -> TextError {
    TextError::value(format!(
        "Cannot specify '{}' with {}.",
        grouping.separator(),
        quoted_code(code)
    ))
}

/// A type character as messages quote it.
fn quoted_code(code: char) -> String {
    match code {
        '!'..='\x7f' => format!("'{code}'"),
        _ => format!("'\\x{:x}'", code as u32),
    }
}

/// The error of a type character that `type_name` does not know.
pub fn unknown_code(code: char, type_name: &str) -> TextError {
    TextError::value(format!(
        "Unknown format code {} for object of type '{type_name}'",
        quoted_code(code)
    ))
}

/// `format(text, spec)` for a `str`; `chars` is its number of code points. An output of more than `limit` bytes is
/// refused.
pub fn format_str<'a>(
    text: &'a str,
    chars: usize,
    spec: &FormatSpec,
    type_name: &str,
    limit: usize,
) -> Result<Cow<'a, str>, TextError> {
    if let Some(grouping) = spec.grouping.filter(|_| spec.code.is_none()) {
        return Err(cannot_group(grouping, 's'));
    }
    if let Some(code) = spec.code.filter(|&code| code != 's') {
        return Err(unknown_code(code, type_name));
    }
    let (fill, align) = spec.padding(Align::Left);
    let refused = match spec.sign {
        Some(Sign::Space) => Some("Space not allowed in string format specifier"),
        Some(_) => Some("Sign not allowed in string format specifier"),
        None if spec.no_negative_zero => Some("Negative zero coercion (z) not allowed in string format specifier"),
        None if spec.alternate => Some("Alternate form (#) not allowed in string format specifier"),
        None if align == Align::AfterSign => Some("'=' alignment not allowed in string format specifier"),
        None => None,
    };
    if let Some(message) = refused {
        return Err(TextError::value(message));
    }
    let kept = spec.precision.unwrap_or(chars).min(chars);
    let text = if kept == chars {
        text
    } else {
        slice(text, chars, 0, kept)
    };
    pad_to_width(text, kept, spec.width, fill, align, limit)
}

/// `text`, which has `chars` code points, padded to `width`.
pub(super) fn pad_to_width<'a>(
    text: &'a str,
    chars: usize,
    width: Option<usize>,
    fill: char,
    align: Align,
    limit: usize,
) -> Result<Cow<'a, str>, TextError> {
    let missing = width.unwrap_or(0).saturating_sub(chars);
    let left = match align {
        Align::Left | Align::AfterSign => 0,
        Align::Right => missing,
        Align::Center => missing / 2,
    };
    super::strings::pad(text, left, missing - left, fill, limit)
}

/// [`format_str`] for a caller that has neither the length nor the parsed spec.
pub fn format_str_with(text: &str, spec: &str, type_name: &str, limit: usize) -> Result<String, TextError> {
    let spec = FormatSpec::parse(spec, type_name)?;
    within(text.len(), limit)?;
    format_str(text, char_len(text), &spec, type_name, limit).map(Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(text: &str, spec: &str) -> Result<String, String> {
        format_str_with(text, spec, "str", 1000).map_err(|error| error.message().to_owned())
    }

    #[test]
    fn parses_everything() {
        let spec = FormatSpec::parse("é^+z#12_.3,f", "float").unwrap();
        let expected = FormatSpec {
            fill: Some('é'),
            align: Some(Align::Center),
            sign: Some(Sign::Plus),
            no_negative_zero: true,
            alternate: true,
            zero: false,
            width: Some(12),
            grouping: Some(Grouping::Underscore),
            precision: Some(3),
            fraction_grouping: Some(Grouping::Comma),
            code: Some('f'),
        };
        assert_eq!(spec, expected);
        assert_eq!(FormatSpec::parse("*<010", "int").unwrap().width, Some(10));
        assert_eq!(FormatSpec::parse("<<", "int").unwrap().fill, Some('<'));
    }

    #[test]
    fn texts() {
        assert_eq!(format("añb", ">5").unwrap(), "  añb");
        assert_eq!(format("añb", "^6.2").unwrap(), "  añ  ");
        assert_eq!(format("ab", "05").unwrap(), "ab000");
        assert_eq!(format("ab", "é^5s").unwrap(), "éabéé");
        assert_eq!(
            format("ab", "1000000000").unwrap_err(),
            "result is larger than the limit allows"
        );
    }

    #[test]
    fn errors() {
        #[rustfmt::skip]
        let facts = [
            ("d", "Unknown format code 'd' for object of type 'str'"),
            ("é", "Unknown format code '\\xe9' for object of type 'str'"),
            ("+", "Sign not allowed in string format specifier"),
            (" ", "Space not allowed in string format specifier"),
            ("#", "Alternate form (#) not allowed in string format specifier"),
            ("=5", "'=' alignment not allowed in string format specifier"),
            (",", "Cannot specify ',' with 's'."),
            ("_s", "Cannot specify '_' with 's'."),
            (",_", "Cannot specify both ',' and '_'."),
            (".", "Format specifier missing precision"),
            ("5dd", "Invalid format specifier '5dd' for object of type 'str'"),
            ("99999999999999999999", "Too many decimal digits in format string"),
        ];
        for (spec, message) in facts {
            assert_eq!(format("a", spec).unwrap_err(), message, "{spec:?}");
        }
    }
}
