//! Integers as text: `int()`'s syntax, digits in a base, and the limit on the length of both.

use super::error::TextError;
use super::unicode::{decimal_value, is_space};
use num_bigint::{BigInt, BigUint, Sign};
use num_traits::{ToPrimitive, Zero};
use std::borrow::Cow;
use std::fmt::Write;

/// How many digits `int()` and `str()` convert by default in a base that is not a power of two.
pub const DEFAULT_MAX_DIGITS: usize = 4300;

/// The least limit that `sys.set_int_max_str_digits` accepts, apart from 0 for none.
pub const LEAST_MAX_DIGITS: usize = 640;

/// An integer: one that fits 64 bits is always `Small`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Int {
    Small(i64),
    Big(BigInt),
}

/// A borrowed [`Int`]. `Big` may hold a small number here; everything in this module takes it either way.
#[derive(Debug, Clone, Copy)]
pub enum IntRef<'a> {
    Small(i64),
    Big(&'a BigInt),
}

impl Int {
    /// The integer, ready for arithmetic.
    pub fn as_ref(&self) -> IntRef<'_> {
        match self {
            Int::Small(value) => IntRef::Small(*value),
            Int::Big(value) => IntRef::Big(value),
        }
    }

    /// The integer as a big one.
    pub fn into_big(self) -> BigInt {
        match self {
            Int::Small(value) => BigInt::from(value),
            Int::Big(value) => value,
        }
    }
}

impl From<i64> for Int {
    fn from(value: i64) -> Int {
        Int::Small(value)
    }
}

impl From<BigInt> for Int {
    fn from(value: BigInt) -> Int {
        value.to_i64().map_or(Int::Big(value), Int::Small)
    }
}

impl From<BigUint> for Int {
    fn from(value: BigUint) -> Int {
        Int::from(BigInt::from(value))
    }
}

impl<'a> IntRef<'a> {
    pub fn is_negative(self) -> bool {
        match self {
            IntRef::Small(value) => value < 0,
            IntRef::Big(value) => value.sign() == Sign::Minus,
        }
    }

    pub fn is_zero(self) -> bool {
        match self {
            IntRef::Small(value) => value == 0,
            IntRef::Big(value) => value.is_zero(),
        }
    }

    /// The integer as a big one of its own.
    pub fn to_big(self) -> BigInt {
        match self {
            IntRef::Small(value) => BigInt::from(value),
            IntRef::Big(value) => value.clone(),
        }
    }

    /// The integer in 64 bits, if it fits.
    pub fn to_i64(self) -> Option<i64> {
        match self {
            IntRef::Small(value) => Some(value),
            IntRef::Big(value) => value.to_i64(),
        }
    }

    /// The number of bits of the magnitude: `int.bit_length`.
    pub fn bit_length(self) -> u64 {
        match self {
            IntRef::Small(value) => u64::from(u64::BITS - value.unsigned_abs().leading_zeros()),
            IntRef::Big(value) => value.bits(),
        }
    }
}

/// Why a text is no integer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParseIntError {
    /// The base is neither 0 nor 2 to 36.
    Base,
    /// It is not the syntax of an integer in that base.
    Syntax,
    /// It has this many digits, more than the limit.
    TooManyDigits { digits: usize, limit: usize },
}

impl ParseIntError {
    /// CPython's `ValueError`. `literal` is the `repr` of what was parsed.
    pub fn into_error(self, literal: &str, base: u32) -> TextError {
        TextError::value(match self {
            ParseIntError::Base => "int() base must be >= 2 and <= 36, or 0".to_owned(),
            ParseIntError::Syntax => {
                let end = literal.char_indices().nth(200).map_or(literal.len(), |(at, _)| at);
                format!(
                    "invalid literal for int() with base {base}: {}",
                    literal.get(..end).unwrap_or(literal)
                )
            }
            ParseIntError::TooManyDigits { digits, limit } => format!(
                "Exceeds the limit ({limit} digits) for integer string conversion: value has {digits} digits; \
                 use sys.set_int_max_str_digits() to increase the limit"
            ),
        })
    }
}

/// `int(text, base)`. Base 0 takes the base from the prefix, as in source code. `max_digits` limits the number of
/// digits in bases that are not powers of two; 0 means no limit.
pub fn parse_int(text: &str, base: u32, max_digits: usize) -> Result<Int, ParseIntError> {
    if base == 10
        && let Some(value) = parse_short_decimal(text.as_bytes())
    {
        return Ok(Int::Small(value));
    }
    if base == 1 || base > 36 {
        return Err(ParseIntError::Base);
    }
    let text = to_ascii_number(text);
    let text = text.trim_matches(is_ascii_space).as_bytes();
    let (negative, text) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let (radix, text) = strip_prefix(text, base);
    let (digits, rest) = read_digits(text, radix)?;
    if !rest.is_empty() {
        return Err(ParseIntError::Syntax);
    }
    if !radix.is_power_of_two() && max_digits != 0 && digits.len() > max_digits {
        return Err(ParseIntError::TooManyDigits {
            digits: digits.len(),
            limit: max_digits,
        });
    }
    // Without a base, a decimal number does not start with a zero, unless it is zero.
    let old_octal = base == 0 && radix == 10 && text.first() == Some(&b'0') && digits.iter().any(|&digit| digit != 0);
    if old_octal {
        return Err(ParseIntError::Syntax);
    }
    from_digits(negative, &digits, radix).ok_or(ParseIntError::Syntax)
}

/// Up to 18 ASCII digits with an optional sign: what is parsed nearly always.
fn parse_short_decimal(text: &[u8]) -> Option<i64> {
    let (negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let mut value = 0_i64;
    for &byte in digits {
        if !byte.is_ascii_digit() {
            return None;
        }
        value = value * 10 + i64::from(byte - b'0');
    }
    Some(if negative { -value } else { value })
}

/// The text of a number with its decimal characters as ASCII digits and its white space as spaces. It ends in `?` at
/// the first character that belongs in no number. ASCII text stays as it is.
pub(super) fn to_ascii_number(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match decimal_value(c) {
            _ if c.is_ascii() => out.push(c),
            Some(value) => out.push(char::from_digit(value, 10).unwrap_or('?')),
            None if is_space(c) => out.push(' '),
            None => {
                out.push('?');
                break;
            }
        }
    }
    Cow::Owned(out)
}

/// The white space that numbers may have around them once they are ASCII.
pub(super) fn is_ascii_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ')
}

/// The base to read in and the digits without the prefix that names it, if there is one.
fn strip_prefix(text: &[u8], base: u32) -> (u32, &[u8]) {
    if let [b'0', letter, rest @ ..] = text {
        let named = match letter {
            b'x' | b'X' => 16,
            b'o' | b'O' => 8,
            b'b' | b'B' => 2,
            _ => 0,
        };
        if named != 0 && (base == 0 || base == named) {
            return (named, rest.strip_prefix(b"_").unwrap_or(rest));
        }
    }
    (if base == 0 { 10 } else { base }, text)
}

/// The values of the digits at the start of `text`, which single underscores may separate, and the rest.
fn read_digits(text: &[u8], base: u32) -> Result<(Vec<u8>, &[u8]), ParseIntError> {
    let mut digits = Vec::with_capacity(text.len());
    let mut rest = text;
    let mut after_digit = false;
    while let [byte, tail @ ..] = rest {
        match (*byte as char).to_digit(base) {
            Some(value) => {
                digits.push(value as u8);
                after_digit = true;
            }
            None if *byte == b'_' && after_digit => after_digit = false,
            None => break,
        }
        rest = tail;
    }
    if after_digit {
        Ok((digits, rest))
    } else {
        Err(ParseIntError::Syntax)
    }
}

fn from_digits(negative: bool, digits: &[u8], base: u32) -> Option<Int> {
    let small = digits.iter().try_fold(0_i64, |value, &digit| {
        value.checked_mul(i64::from(base))?.checked_add(i64::from(digit))
    });
    Some(match small {
        Some(value) => Int::Small(if negative { -value } else { value }),
        None => {
            let magnitude = BigUint::from_radix_be(digits, base)?;
            Int::from(BigInt::from_biguint(
                if negative { Sign::Minus } else { Sign::Plus },
                magnitude,
            ))
        }
    })
}

/// `str(value)`. More than `max_digits` digits are refused; 0 means no limit.
pub fn to_decimal(value: IntRef<'_>, max_digits: usize) -> Result<String, TextError> {
    match value {
        IntRef::Small(value) => Ok(value.to_string()),
        IntRef::Big(value) => {
            check_decimal_digits(value, max_digits)?;
            let text = value.to_string();
            let digits = text.len() - usize::from(text.starts_with('-'));
            if max_digits != 0 && digits > max_digits {
                return Err(too_many_digits(max_digits));
            }
            Ok(text)
        }
    }
}

/// Refuses, by its length in bits, a number that certainly has more than `max_digits` digits. What passes has at most
/// one part in a thousand more.
fn check_decimal_digits(value: &BigInt, max_digits: usize) -> Result<(), TextError> {
    let least_digits = u128::from(value.bits().saturating_sub(1)) * 30_102 / 100_000;
    if max_digits != 0 && least_digits >= max_digits as u128 {
        Err(too_many_digits(max_digits))
    } else {
        Ok(())
    }
}

fn too_many_digits(max_digits: usize) -> TextError {
    TextError::value(format!(
        "Exceeds the limit ({max_digits} digits) for integer string conversion; \
         use sys.set_int_max_str_digits() to increase the limit"
    ))
}

/// The digits of the magnitude in base 2, 8, 10 or 16 without a prefix, in lowercase. Base 10 has the limit of
/// [`to_decimal`].
pub fn magnitude_digits(value: IntRef<'_>, base: u32, max_digits: usize) -> Result<String, TextError> {
    match (value, base) {
        (IntRef::Small(value), _) => {
            let mut out = String::new();
            let value = value.unsigned_abs();
            // Writing to a String does not fail.
            let _ = match base {
                2 => write!(out, "{value:b}"),
                8 => write!(out, "{value:o}"),
                16 => write!(out, "{value:x}"),
                _ => write!(out, "{value}"),
            };
            Ok(out)
        }
        (IntRef::Big(value), 2 | 8 | 16) => Ok(value.magnitude().to_str_radix(base)),
        (IntRef::Big(_), _) => {
            let mut text = to_decimal(value, max_digits)?;
            if text.starts_with('-') {
                text.remove(0);
            }
            Ok(text)
        }
    }
}

/// `bin`, `oct` and `hex`: the digits in base 2, 8 or 16 with sign and prefix.
pub fn to_prefixed(value: IntRef<'_>, base: u32) -> String {
    let (base, prefix) = match base {
        2 => (2, "0b"),
        8 => (8, "0o"),
        _ => (16, "0x"),
    };
    let digits = magnitude_digits(value, base, 0).unwrap_or_default();
    format!("{}{prefix}{digits}", if value.is_negative() { "-" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str, base: u32) -> Option<String> {
        let value = parse_int(text, base, DEFAULT_MAX_DIGITS).ok()?;
        Some(to_decimal(value.as_ref(), 0).unwrap())
    }

    #[test]
    fn syntax() {
        #[rustfmt::skip]
        let good = [
            ("12", 10, "12"), (" -1_000\n", 10, "-1000"), ("0x_fF", 16, "255"), ("ff", 16, "255"), ("0b1", 16, "177"),
            ("0b101", 0, "5"), ("0_0", 0, "0"), ("+0o17", 0, "15"), ("z", 36, "35"), ("\u{2003}٣٤", 10, "34"),
            ("-9223372036854775808", 10, "-9223372036854775808"), ("007", 10, "7"),
        ];
        for (text, base, expected) in good {
            assert_eq!(parse(text, base).as_deref(), Some(expected), "{text:?} in base {base}");
        }
        #[rustfmt::skip]
        let bad = [
            ("", 10), ("_1", 10), ("1_", 10), ("1__0", 10), ("0x", 16), ("- 1", 10), ("010", 0), ("0x__1", 16),
            ("1a", 10), ("½", 10), ("--1", 10), ("2", 2), ("\x1c1", 10),
        ];
        for (text, base) in bad {
            assert_eq!(
                parse_int(text, base, 0),
                Err(ParseIntError::Syntax),
                "{text:?} in base {base}"
            );
        }
        assert_eq!(parse_int("1", 37, 0), Err(ParseIntError::Base));
    }

    #[test]
    fn digit_limit() {
        let most = "9".repeat(4300);
        assert!(parse(&most, 10).is_some_and(|text| text == most));
        let error = parse_int(&"1".repeat(4301), 10, 4300).unwrap_err();
        assert_eq!(
            error,
            ParseIntError::TooManyDigits {
                digits: 4301,
                limit: 4300
            }
        );
        assert!(parse_int(&"1".repeat(5000), 16, 4300).is_ok());
        assert_eq!(
            parse_int(&("1".repeat(5000) + "x"), 10, 4300),
            Err(ParseIntError::Syntax)
        );
        let big = parse_int(&"9".repeat(4300), 10, 0).unwrap().into_big();
        assert!(to_decimal(IntRef::Big(&big), 4300).is_ok() && to_decimal(IntRef::Big(&(big + 1)), 4300).is_err());
    }

    #[test]
    fn digits() {
        assert_eq!(to_prefixed(IntRef::Small(i64::MIN), 16), "-0x8000000000000000");
        assert_eq!(
            to_prefixed(IntRef::Big(&(BigInt::from(1) << 70)), 8),
            "0o200000000000000000000000"
        );
        assert_eq!(magnitude_digits(IntRef::Small(-10), 2, 0).unwrap(), "1010");
        assert_eq!(
            (IntRef::Small(-256).bit_length(), IntRef::Small(0).bit_length()),
            (9, 0)
        );
    }
}
