//! The escapes in string literals, and what decoding them complains about.
#![expect(
    clippy::indexing_slicing,
    reason = "places of ASCII characters that were found in the literal"
)]
#![expect(
    clippy::string_slice,
    reason = "places of ASCII characters that were found in the literal"
)]

use crate::source::parser::named_character;

pub(super) enum Wrong {
    /// A bytes literal with other characters than ASCII.
    NotAscii,
    Escape(String),
}

/// Checks a literal with its prefix and quotes.
pub(super) fn check_string(literal: &str) -> Result<(), Wrong> {
    let Some(prefix) = literal.find(['\'', '"']) else {
        return Ok(());
    };
    let (prefix, quoted) = literal.split_at(prefix);
    let quotes = if quoted.len() >= 6 && (quoted.starts_with("'''") || quoted.starts_with("\"\"\"")) {
        3
    } else {
        1
    };
    let text = quoted.get(quotes..quoted.len().saturating_sub(quotes)).unwrap_or("");
    let has = |letter: u8| prefix.bytes().any(|byte| byte | 0x20 == letter);
    if has(b'b') && !text.is_ascii() {
        return Err(Wrong::NotAscii);
    }
    if has(b'r') || !text.contains('\\') {
        return Ok(());
    }
    match has(b'b') {
        true => check_bytes(text),
        false => check_text(text),
    }
}

fn check_bytes(text: &str) -> Result<(), Wrong> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(backslash) = bytes[at..].iter().position(|&byte| byte == b'\\') {
        let start = at + backslash;
        at = (start + 2).min(bytes.len());
        if bytes.get(start + 1) == Some(&b'x') {
            let digits = hex_digits(&bytes[at..], 2);
            if digits < 2 {
                return Err(Wrong::Escape(format!(
                    "(value error) invalid \\x escape at position {start}"
                )));
            }
        }
    }
    Ok(())
}

/// Checks the text between the quotes.
pub(super) fn check_text(text: &str) -> Result<(), Wrong> {
    // Places are counted in the text as the decoder gets it: every character beyond ASCII as an escape of ten.
    let mut position = 0;
    let mut characters = text.char_indices();
    while let Some((offset, c)) = characters.next() {
        if c != '\\' {
            position += if c.is_ascii() { 1 } else { 10 };
            continue;
        }
        // A backslash before the end or another character than ASCII is one, which the decoder gets as `\u005c`.
        let Some((_, kind)) = characters.next() else { break };
        if !kind.is_ascii() {
            position += 16;
            continue;
        }
        let rest = characters.as_str();
        let read = match kind {
            'x' => hex(rest, 2, position, "truncated \\xXX escape")?,
            'u' => character(rest, hex(rest, 4, position, "truncated \\uXXXX escape")?, position)?,
            'U' => character(rest, hex(rest, 8, position, "truncated \\UXXXXXXXX escape")?, position)?,
            'N' => named(&text[offset..], position)?,
            _ => 0,
        };
        position += 2 + read;
        for _ in 0..rest[..read].chars().count() {
            characters.next();
        }
    }
    Ok(())
}

fn hex(rest: &str, count: usize, position: usize, message: &str) -> Result<usize, Wrong> {
    let digits = hex_digits(rest.as_bytes(), count);
    match digits == count {
        true => Ok(digits),
        false => wrong(position, 2 + digits, message),
    }
}

/// The digits of an escape that are to be those of a character.
fn character(rest: &str, digits: usize, position: usize) -> Result<usize, Wrong> {
    match u32::from_str_radix(&rest[..digits], 16) {
        Ok(0xD800..=0xDFFF) => wrong(position, 2 + digits, crate::text::LONE_SURROGATES),
        Ok(0x11_0000..) => wrong(position, 2 + digits, "illegal Unicode character"),
        _ => Ok(digits),
    }
}

fn hex_digits(bytes: &[u8], count: usize) -> usize {
    bytes
        .iter()
        .take(count)
        .take_while(|byte| byte.is_ascii_hexdigit())
        .count()
}

/// `\N{...}`: how long its braces are.
fn named(escape: &str, position: usize) -> Result<usize, Wrong> {
    const MALFORMED: &str = "malformed \\N character escape";
    if !escape.starts_with("\\N{") {
        return wrong(position, 2, MALFORMED);
    }
    let Some(end) = escape.find('}') else {
        let length: usize = escape.chars().map(|c| if c.is_ascii() { 1 } else { 10 }).sum();
        return wrong(position, length, MALFORMED);
    };
    if end == 3 {
        return wrong(position, 3, MALFORMED);
    }
    if named_character(&escape[3..end]).is_some() {
        return Ok(end - 1);
    }
    let escape = &escape[..=end];
    let length: usize = escape.chars().map(|c| if c.is_ascii() { 1 } else { 10 }).sum();
    wrong(position, length, "unknown Unicode character name")
}

fn wrong<T>(position: usize, length: usize, message: &str) -> Result<T, Wrong> {
    let place = format!("bytes in position {position}-{}", position + length - 1);
    Err(Wrong::Escape(format!(
        "(unicode error) 'unicodeescape' codec can't decode {place}: {message}"
    )))
}
