//! The format strings of the `%` operator: their pieces, and values formatted by one conversion.
//!
//! A format string is taken apart as it is used, since CPython notices an error only when it gets there. Where a
//! conversion is broken, its sound parts come with it: arguments are fetched, and may fail, in the order in which they
//! are mentioned, and only then does the [`Fault`] count.

use super::error::{TextError, within};
use super::float_format::{FloatCode, FloatStyle, format_float_style};
use super::integer::{IntRef, magnitude_digits};
use super::strings::{char_len, push_fill, slice};
use memchr::memchr;

/// A place in a format string: plain data, so that formatting can pause between pieces.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PercentCursor {
    byte: usize,
}

impl PercentCursor {
    /// Whether it stands at the end of a format of so many bytes.
    pub fn is_at(self, end: usize) -> bool {
        self.byte == end
    }

    /// The bytes between two places.
    pub fn distance(self, other: PercentCursor) -> usize {
        self.byte.abs_diff(other.byte)
    }
}

/// What a format string is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text that stands for itself; of `%%`, one.
    Literal(&'a str),
    /// A place for an argument.
    Conversion(Conversion<'a>),
}

/// `%[(key)][flags][width][.precision][length]code`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion<'a> {
    /// The mapping key. The empty one is a key, too.
    pub key: Option<&'a str>,
    pub flags: Flags,
    pub width: Option<Amount>,
    pub precision: Option<Amount>,
    /// The conversion's type; a NUL if the conversion is broken.
    pub code: char,
    /// Where it breaks off.
    pub fault: Option<Fault>,
    /// The byte of `code`.
    at: usize,
}

/// A width or a precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// `*`: an argument.
    Star,
    /// Code points, or digits.
    Fixed(usize),
}

/// The flags `-+ #0`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Flags {
    pub left: bool,
    pub plus: bool,
    pub space: bool,
    pub alternate: bool,
    pub zero: bool,
}

/// What is wrong with a conversion, and what comes before it in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub stage: Stage,
    pub error: TextError,
}

/// The order in which a conversion is read and its arguments are fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Before the key is looked up, but after the check that there is a mapping to look it up in.
    Key,
    /// Before a `*` width would be fetched.
    Width,
    /// Before a `*` precision would be fetched.
    Precision,
    /// Before the argument itself is fetched.
    Code,
}

impl Flags {
    fn of(&mut self, part: Part) -> Option<&mut bool> {
        Some(match part {
            Part::Left => &mut self.left,
            Part::Plus => &mut self.plus,
            Part::Space => &mut self.space,
            Part::Alternate => &mut self.alternate,
            Part::Zero => &mut self.zero,
            _ => return None,
        })
    }
}

impl Conversion<'_> {
    /// The error of a conversion that comes up at `stage`.
    pub fn fault_at(&self, stage: Stage) -> Result<(), TextError> {
        match &self.fault {
            Some(fault) if fault.stage == stage => Err(fault.error.clone()),
            _ => Ok(()),
        }
    }

    /// The error of a code that is not one of `diouxXeEfFgGcsra`, once its argument is fetched. `format` is the whole
    /// format string.
    pub fn unsupported(&self, format: &str) -> TextError {
        let shown = if matches!(self.code, '\x1f'..='~') {
            self.code
        } else {
            '?'
        };
        let index = format.get(..self.at).map_or(0, char_len);
        let code = u32::from(self.code);
        TextError::value(format!(
            "unsupported format character '{shown}' (0x{code:x}) at index {index}"
        ))
    }
}

/// A piece that is read at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plain<'a> {
    Literal(&'a str),
    /// The code, a letter, of a conversion that is nothing else.
    Code(u8),
}

impl PercentCursor {
    /// The next piece of `format`, the same text in every call. `None` at its end.
    pub fn next<'a>(&mut self, format: &'a str) -> Option<Piece<'a>> {
        let mut conversion = Conversion {
            key: None,
            flags: Flags::default(),
            width: None,
            precision: None,
            code: '\0',
            fault: None,
            at: 0,
        };
        match self.next_plain(format) {
            Some(Plain::Literal(literal)) => return Some(Piece::Literal(literal)),
            Some(Plain::Code(code)) => conversion.code = char::from(code),
            None => {
                let rest = format.get(self.byte + 1..)?;
                let mut reader = Reader { rest };
                if let Err(fault) = reader.read_conversion(&mut conversion) {
                    // Nothing comes after a broken conversion.
                    reader.rest = "";
                    conversion.fault = Some(fault);
                }
                self.byte = format.len() - reader.rest.len();
            }
        }
        conversion.at = self.byte.saturating_sub(conversion.code.len_utf8());
        Some(Piece::Conversion(conversion))
    }

    /// As `next`, but `None`, and no step, at a conversion that has more than a code, too.
    pub fn next_plain<'a>(&mut self, format: &'a str) -> Option<Plain<'a>> {
        let rest = format.get(self.byte..)?;
        let (literal, bytes) = match rest.as_bytes() {
            [] => return None,
            [b'%', b'%', ..] => ("%", 2),
            // A length, which is C's, is no code.
            [b'%', b'h' | b'l' | b'L', ..] => return None,
            [b'%', code, ..] if code.is_ascii_alphabetic() => {
                self.byte += 2;
                return Some(Plain::Code(*code));
            }
            [b'%', ..] => return None,
            bytes => {
                let literal = memchr(b'%', bytes).and_then(|at| rest.get(..at)).unwrap_or(rest);
                (literal, literal.len())
            }
        };
        self.byte += bytes;
        Some(Plain::Literal(literal))
    }
}

/// What stands between the key and the code of a conversion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Left,
    Plus,
    Space,
    Alternate,
    /// The flag, or a digit.
    Zero,
    /// A digit, but zero.
    Digit,
    Star,
    Point,
    /// One of C's: what is there is of one length.
    Length,
}

impl Part {
    fn of(byte: u8) -> Option<Part> {
        Some(match byte {
            b'-' => Part::Left,
            b'+' => Part::Plus,
            b' ' => Part::Space,
            b'#' => Part::Alternate,
            b'0' => Part::Zero,
            b'1'..=b'9' => Part::Digit,
            b'*' => Part::Star,
            b'.' => Part::Point,
            b'h' | b'l' | b'L' => Part::Length,
            _ => return None,
        })
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn read_conversion(&mut self, into: &mut Conversion<'a>) -> Result<(), Fault> {
        if let Some(rest) = self.rest.strip_prefix('(') {
            self.rest = rest;
            into.key = Some("");
            into.key = Some(self.read_key()?);
        }
        while let Some(part) = self.part()
            && let Some(flag) = into.flags.of(part)
        {
            *flag = true;
            self.pass();
        }
        into.width = self.read_amount(Stage::Width, "width too big", i64::MAX)?;
        if self.part() == Some(Part::Point) {
            self.pass();
            let precision = self.read_amount(Stage::Precision, "precision too big", i64::from(i32::MAX))?;
            into.precision = Some(precision.unwrap_or(Amount::Fixed(0)));
        }
        if self.part() == Some(Part::Length) {
            self.pass();
        }
        let mut chars = self.rest.chars();
        let code = chars.next().ok_or_else(|| fault(Stage::Code, "incomplete format"))?;
        self.rest = chars.as_str();
        into.code = code;
        Ok(())
    }

    /// Up to the parenthesis that closes the key; parentheses in it are balanced.
    fn read_key(&mut self) -> Result<&'a str, Fault> {
        let mut depth = 1_usize;
        for (at, byte) in self.rest.bytes().enumerate() {
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                let key = self.rest.get(..at).unwrap_or("");
                self.rest = self.rest.get(at + 1..).unwrap_or("");
                return Ok(key);
            }
        }
        Err(fault(Stage::Key, "incomplete format key"))
    }

    fn read_amount(&mut self, stage: Stage, too_big: &'static str, most: i64) -> Result<Option<Amount>, Fault> {
        if self.part() == Some(Part::Star) {
            self.pass();
            return Ok(Some(Amount::Star));
        }
        let mut amount = None;
        while let Some(digit) = self.rest.bytes().next().filter(u8::is_ascii_digit) {
            let grown = amount
                .unwrap_or(0_i64)
                .checked_mul(10)
                .and_then(|value| value.checked_add(i64::from(digit - b'0')));
            let grown = grown
                .filter(|&value| value <= most)
                .ok_or_else(|| fault(stage, too_big))?;
            amount = Some(grown);
            self.pass();
        }
        Ok(amount.map(|amount| Amount::Fixed(usize::try_from(amount).unwrap_or(usize::MAX))))
    }

    /// The part that is next, if any is.
    fn part(&self) -> Option<Part> {
        self.rest.bytes().next().and_then(Part::of)
    }

    /// Passes a part.
    fn pass(&mut self) {
        self.rest = self.rest.get(1..).unwrap_or("");
    }
}

fn fault(stage: Stage, message: &'static str) -> Fault {
    Fault {
        stage,
        error: TextError::value(message),
    }
}

/// A conversion's flags, width and precision, with the arguments for `*` put in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Layout {
    pub flags: Flags,
    /// In code points.
    pub width: usize,
    /// In code points or digits.
    pub precision: Option<usize>,
}

impl Layout {
    /// The layout of a conversion. An [`Amount::Star`] is left out; [`Layout::set_width`] and
    /// [`Layout::set_precision`] put in its argument.
    pub fn of(conversion: &Conversion<'_>) -> Layout {
        let fixed = |amount| match amount {
            Some(Amount::Fixed(value)) => Some(value),
            _ => None,
        };
        let (width, precision) = (fixed(conversion.width).unwrap_or(0), fixed(conversion.precision));
        Layout {
            flags: conversion.flags,
            width,
            precision,
        }
    }

    /// The argument of a `*` width; a negative one aligns to the left.
    pub fn set_width(&mut self, width: i64) {
        self.flags.left |= width < 0;
        self.width = usize::try_from(width.unsigned_abs()).unwrap_or(usize::MAX);
    }

    /// The argument of a `*` precision; a negative one is 0.
    pub fn set_precision(&mut self, precision: i64) {
        self.precision = Some(super::size(precision));
    }

    fn sign(&self, negative: bool) -> &'static str {
        match (negative, self.flags) {
            (true, _) => "-",
            (_, Flags { plus: true, .. }) => "+",
            (_, Flags { space: true, .. }) => " ",
            _ => "",
        }
    }

    /// Appends sign, prefix and body, with zeros before the body or spaces around all of it.
    fn lay_out(
        &self,
        [sign, prefix, body]: [&str; 3],
        zeros: bool,
        limit: usize,
        out: &mut String,
    ) -> Result<(), TextError> {
        if self.width == 0 {
            within(sign.len() + prefix.len() + body.len(), limit)?;
            out.push_str(sign);
            out.push_str(prefix);
            out.push_str(body);
            return Ok(());
        }
        let size = sign.len() + prefix.len() + char_len(body);
        let missing = self.width.saturating_sub(size);
        let bytes = (sign.len() + prefix.len() + body.len()).saturating_add(missing);
        within(bytes, limit)?;
        let (left, inner, right) = match (self.flags.left, zeros) {
            (true, _) => (0, 0, missing),
            (_, true) => (0, missing, 0),
            _ => (missing, 0, 0),
        };
        out.reserve(bytes);
        push_fill(' ', left, out);
        out.push_str(sign);
        out.push_str(prefix);
        push_fill('0', inner, out);
        out.push_str(body);
        push_fill(' ', right, out);
        Ok(())
    }
}

/// `%d`, `%i`, `%u`, `%o`, `%x` or `%X` (any other code counts as `%d`). `max_digits` limits the decimal digits, 0 not
/// all; an output of more than `limit` bytes is refused. As all of these it appends to `out`, and nothing to it if it fails.
pub fn percent_int(
    value: IntRef<'_>,
    code: char,
    layout: &Layout,
    max_digits: usize,
    limit: usize,
    out: &mut String,
) -> Result<(), TextError> {
    let (base, prefix) = match code {
        'o' => (8, "0o"),
        'x' => (16, "0x"),
        'X' => (16, "0X"),
        _ => (10, ""),
    };
    let least = layout.precision.unwrap_or(0);
    if least > i32::MAX as usize - 3 {
        return Err(TextError::overflow("precision too large"));
    }
    within(least, limit)?;
    let mut digits = magnitude_digits(value, base, max_digits)?;
    if code == 'X' {
        digits.make_ascii_uppercase();
    }
    if digits.len() < least {
        digits.insert_str(0, &"0".repeat(least - digits.len()));
    }
    let prefix = if layout.flags.alternate { prefix } else { "" };
    let parts = [layout.sign(value.is_negative()), prefix, &digits];
    layout.lay_out(parts, layout.flags.zero, limit, out)
}

/// `%e`, `%f`, `%g` or one of their capitals (any other code counts as `%g`). An output of more than `limit` bytes is
/// refused.
pub fn percent_float(value: f64, code: char, layout: &Layout, limit: usize, out: &mut String) -> Result<(), TextError> {
    let style = FloatStyle {
        code: match code {
            'e' | 'E' => FloatCode::Exponent,
            'f' | 'F' => FloatCode::Fixed,
            _ => FloatCode::General,
        },
        precision: layout.precision.unwrap_or(6),
        uppercase: code.is_ascii_uppercase(),
        alternate: layout.flags.alternate,
        add_dot_zero: false,
        no_negative_zero: false,
    };
    let text = format_float_style(value, &style, limit)?;
    let (negative, body) = text
        .strip_prefix('-')
        .map_or((false, text.as_str()), |body| (true, body));
    layout.lay_out([layout.sign(negative), "", body], layout.flags.zero, limit, out)
}

/// `%s`, `%r` or `%a` of a text that is already made. An output of more than `limit` bytes is refused.
pub fn percent_str(text: &str, layout: &Layout, limit: usize, out: &mut String) -> Result<(), TextError> {
    let text = match layout.precision {
        Some(most) if most < text.len() => {
            let chars = char_len(text);
            slice(text, chars, 0, most.min(chars))
        }
        _ => text,
    };
    layout.lay_out(["", "", text], false, limit, out)
}

/// `%c` of a character.
pub fn percent_char(c: char, layout: &Layout, limit: usize, out: &mut String) -> Result<(), TextError> {
    layout.lay_out(["", "", c.encode_utf8(&mut [0; 4])], false, limit, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(format: &str) -> Vec<Piece<'_>> {
        let mut cursor = PercentCursor::default();
        std::iter::from_fn(|| cursor.next(format)).collect()
    }

    fn only(format: &str) -> Conversion<'_> {
        match pieces(format).pop() {
            Some(Piece::Conversion(conversion)) => conversion,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn parses() {
        assert_eq!(
            pieces("a%%é")[..],
            [Piece::Literal("a"), Piece::Literal("%"), Piece::Literal("é")]
        );
        let conversion = only("%((a)b)-+05.*ld");
        assert_eq!(conversion.key, Some("(a)b"));
        assert_eq!(
            conversion.flags,
            Flags {
                left: true,
                plus: true,
                zero: true,
                ..Flags::default()
            }
        );
        assert_eq!(
            (conversion.width, conversion.precision),
            (Some(Amount::Fixed(5)), Some(Amount::Star))
        );
        assert_eq!((conversion.code, conversion.fault), ('d', None));
        assert_eq!(only("%.f").precision, Some(Amount::Fixed(0)));
    }

    #[test]
    fn faults_keep_their_order() {
        let fault = |format| {
            let Fault { stage, error } = only(format).fault.unwrap();
            (stage, error.message().to_owned())
        };
        assert_eq!(fault("%(a"), (Stage::Key, "incomplete format key".into()));
        assert_eq!(fault("%(a)*"), (Stage::Code, "incomplete format".into()));
        assert_eq!(fault("%99999999999999999999d"), (Stage::Width, "width too big".into()));
        assert_eq!(fault("%.2147483648d"), (Stage::Precision, "precision too big".into()));
        let unsupported = |format| only(format).unsupported(format).message().to_owned();
        assert_eq!(
            unsupported("éé%5y"),
            "unsupported format character 'y' (0x79) at index 4"
        );
        assert_eq!(unsupported("%é"), "unsupported format character '?' (0xe9) at index 1");
    }

    #[test]
    fn formats() {
        let mut out = String::new();
        let mut int = |value, format| {
            let conversion = only(format);
            let layout = Layout::of(&conversion);
            percent_int(IntRef::Small(value), conversion.code, &layout, 4300, 1000, &mut out).unwrap();
            std::mem::take(&mut out)
        };
        assert_eq!(
            [int(-5, "%08.3d"), int(255, "%#-8X"), int(255, "% #010x")],
            ["-0000005", "0XFF    ", " 0x00000ff"]
        );
        let mut float = |value, format| {
            let conversion = only(format);
            percent_float(value, conversion.code, &Layout::of(&conversion), 1000, &mut out).unwrap();
            std::mem::take(&mut out)
        };
        assert_eq!(
            [float(-2.25, "%05.1f"), float(1e-10, "%G"), float(f64::INFINITY, "%06f")],
            ["-02.2", "1E-10", "000inf"]
        );
        let mut layout = Layout {
            precision: Some(2),
            ..Layout::default()
        };
        layout.set_width(-4);
        percent_str("éab", &layout, 100, &mut out).unwrap();
        assert_eq!(out, "éa  ");
        layout.set_width(1_000_000_000);
        assert!(percent_str("x", &layout, 1000, &mut out).is_err());
        layout.precision = Some(1 << 30);
        assert!(percent_int(IntRef::Small(1), 'd', &layout, 0, 1000, &mut out).is_err());
        assert_eq!(out, "éa  ");
    }
}
