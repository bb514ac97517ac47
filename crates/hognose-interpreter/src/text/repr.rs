//! How `repr` and `ascii` write texts and bytes.
//!
//! The output is at most ten times as long as the input in bytes (`\xhh` for a control byte is four times, `\Uhhhhhhhh`
//! for a four-byte character two and a half), plus the quotes.

use super::unicode::is_printable;

/// `repr(text)`.
pub fn repr_str(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    push_repr(text, &mut out);
    out
}

/// Appends `repr(text)` to `out`.
pub fn push_repr(text: &str, out: &mut String) {
    let quote = quote_for(text.as_bytes());
    out.push(quote);
    push_escaped(text, quote, is_printable, out);
    out.push(quote);
}

/// `ascii(text)`: as `repr`, with everything outside ASCII escaped.
pub fn ascii_str(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    let quote = quote_for(text.as_bytes());
    out.push(quote);
    push_escaped(text, quote, |_| false, &mut out);
    out.push(quote);
    out
}

/// What `ascii()` makes of a finished `repr`: the characters outside ASCII escaped, nothing else touched.
pub fn escape_non_ascii(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        if c.is_ascii() {
            out.push(c)
        } else {
            push_code(c, &mut out)
        }
    }
    out
}

/// `repr(bytes)`, with the `b`.
pub fn repr_bytes(bytes: &[u8]) -> String {
    let quote = quote_for(bytes);
    let mut out = String::with_capacity(bytes.len() + 3);
    out.push('b');
    out.push(quote);
    for &byte in bytes {
        match byte {
            b' '..=b'~' if byte != b'\\' && byte != quote as u8 => out.push(byte as char),
            _ => push_ascii_escape(byte, &mut out),
        }
    }
    out.push(quote);
    out
}

/// What `repr(bytearray)` has in its parentheses: single quotes are escaped even in double ones.
pub fn repr_byte_array(bytes: &[u8]) -> String {
    let quote = quote_for(bytes);
    let mut out = String::with_capacity(bytes.len() + 3);
    out.push('b');
    out.push(quote);
    for &byte in bytes {
        match byte {
            b' '..=b'~' if byte != b'\\' && byte != b'\'' => out.push(byte as char),
            _ => push_ascii_escape(byte, &mut out),
        }
    }
    out.push(quote);
    out
}

/// Single quotes, unless that would need escapes and double quotes would not.
fn quote_for(bytes: &[u8]) -> char {
    if bytes.contains(&b'\'') && !bytes.contains(&b'"') {
        '"'
    } else {
        '\''
    }
}

fn push_escaped(text: &str, quote: char, keeps: impl Fn(char) -> bool, out: &mut String) {
    let mut plain_from = 0;
    for (at, c) in text.char_indices() {
        let plain = if c.is_ascii() {
            matches!(c, ' '..='~') && c != quote && c != '\\'
        } else {
            keeps(c)
        };
        if plain {
            continue;
        }
        out.push_str(text.get(plain_from..at).unwrap_or(""));
        plain_from = at + c.len_utf8();
        if c.is_ascii() {
            push_ascii_escape(c as u8, out)
        } else {
            push_code(c, out)
        }
    }
    out.push_str(text.get(plain_from..).unwrap_or(""));
}

/// The escape of one byte: `\n`, `\\`, `\'`, or `\xhh`.
fn push_ascii_escape(byte: u8, out: &mut String) {
    out.push('\\');
    match byte {
        b'\t' => out.push('t'),
        b'\n' => out.push('n'),
        b'\r' => out.push('r'),
        b'\\' | b'\'' | b'"' => out.push(byte as char),
        _ => {
            out.push('x');
            push_hex(u32::from(byte), 2, out);
        }
    }
}

/// The shortest of `\xhh`, `\uhhhh` and `\Uhhhhhhhh` that holds `c`.
fn push_code(c: char, out: &mut String) {
    let code = c as u32;
    let (letter, digits) = match code {
        0..=0xff => ('x', 2),
        0x100..=0xffff => ('u', 4),
        _ => ('U', 8),
    };
    out.push('\\');
    out.push(letter);
    push_hex(code, digits, out);
}

/// The low `digits` hexadecimal digits of `code`.
pub(super) fn push_hex(code: u32, digits: u32, out: &mut String) {
    for place in (0..digits).rev() {
        out.push(char::from_digit(code >> (4 * place) & 0xf, 16).unwrap_or('0'));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_escapes() {
        assert_eq!(repr_str(""), "''");
        assert_eq!(repr_str("it's"), r#""it's""#);
        assert_eq!(repr_str(r#"it's "so""#), r#"'it\'s "so"'"#);
        assert_eq!(repr_str("a\tb\n\r\\\0\x1b\x7f"), r"'a\tb\n\r\\\x00\x1b\x7f'");
        assert_eq!(
            repr_str("é\u{a0}\u{ad}\u{200b}\u{e000}😀\u{1fffe}"),
            r"'é\xa0\xad\u200b\ue000😀\U0001fffe'"
        );
        assert_eq!(ascii_str("é😀'ab"), r#""\xe9\U0001f600'ab""#);
        assert_eq!(escape_non_ascii("['é\\n']"), r"['\xe9\n']");
    }

    #[test]
    fn bytes() {
        assert_eq!(repr_bytes(b"ab'\"\x00\xff\\\n"), r#"b'ab\'"\x00\xff\\\n'"#);
        assert_eq!(repr_bytes(b"it's"), r#"b"it's""#);
    }
}
