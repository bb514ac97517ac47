//! JSON as `json` reads and writes it: a scanner that yields events, and the escapes of strings.
//!
//! The scanner never recurses and is plain data between events, so that reading can pause (an `object_hook` is guest
//! code) and nesting is bounded only by what the caller makes of [`Scanner::depth`]. Numbers come as text, for
//! `parse_int` and `parse_float`. A lone surrogate, which `\u` can write, is an error here.

use super::repr::push_hex;
use std::borrow::Cow;
use std::fmt;

/// A `JSONDecodeError`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JsonError {
    /// What is wrong, without the place.
    pub message: &'static str,
    /// The place in code points.
    pub position: usize,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
}

impl JsonError {
    #[cold]
    fn at(message: &'static str, text: &str, byte: usize) -> JsonError {
        let before = text.get(..byte).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        JsonError {
            message,
            position: before.chars().count(),
            line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
            column: before.get(line_start..).unwrap_or("").chars().count() + 1,
        }
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let JsonError {
            message,
            position,
            line,
            column,
        } = self;
        write!(out, "{message}: line {line} column {column} (char {position})")
    }
}

impl std::error::Error for JsonError {}

/// What a document is made of, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event<'a> {
    ObjectStart,
    /// The name of what comes next.
    Key(Cow<'a, str>),
    ObjectEnd,
    ArrayStart,
    ArrayEnd,
    String(Cow<'a, str>),
    /// The text of an integer, which [`super::integer::parse_int`] reads.
    Int(&'a str),
    /// The text of a float, which [`super::float::parse_float`] reads.
    Float(&'a str),
    True,
    False,
    Null,
    NaN,
    Infinity,
    NegativeInfinity,
}

/// Reads one value, event by event.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Scanner {
    byte: usize,
    expects: Expects,
    /// The containers that are open, the innermost last; true for objects.
    open: Vec<bool>,
    /// Whether control characters are errors in strings.
    strict: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
enum Expects {
    Value,
    /// A value, or the end of an array that has just begun.
    FirstItem,
    /// A key, or the end of an object that has just begun.
    FirstKey,
    Key,
    /// A colon and a value.
    Colon,
    /// A comma, or the end of the container.
    Comma,
    Nothing,
}

impl Scanner {
    /// Reads a whole document: white space may surround the value. `strict` as in `json.JSONDecoder`.
    pub fn document(text: &str, strict: bool) -> Result<Scanner, JsonError> {
        if text.starts_with('\u{feff}') {
            return Err(JsonError::at("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0));
        }
        let mut scanner = Scanner::value_at(0, strict);
        scanner.skip_space(text);
        Ok(scanner)
    }

    /// Reads the value that starts at this byte: `JSONDecoder.raw_decode`.
    pub fn value_at(byte: usize, strict: bool) -> Scanner {
        Scanner {
            byte,
            expects: Expects::Value,
            open: Vec::new(),
            strict,
        }
    }

    /// The byte up to which the text is read.
    pub fn position(&self) -> usize {
        self.byte
    }

    /// How many containers are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// Checks, once the value is read, that nothing but white space follows it.
    pub fn finish(&mut self, text: &str) -> Result<(), JsonError> {
        self.skip_space(text);
        if self.byte < text.len() {
            Err(JsonError::at("Extra data", text, self.byte))
        } else {
            Ok(())
        }
    }

    /// The next event. `None` once the value is complete. `text` is the same in every call.
    pub fn next<'a>(&mut self, text: &'a str) -> Result<Option<Event<'a>>, JsonError> {
        match self.expects {
            Expects::Nothing => Ok(None),
            Expects::Value => self.value(text).map(Some),
            Expects::FirstItem => {
                self.skip_space(text);
                if self.take(text, b']') {
                    Ok(Some(self.close(Event::ArrayEnd)))
                } else {
                    self.value(text).map(Some)
                }
            }
            Expects::FirstKey => {
                self.skip_space(text);
                if self.take(text, b'}') {
                    Ok(Some(self.close(Event::ObjectEnd)))
                } else {
                    self.key(text).map(Some)
                }
            }
            Expects::Key => self.key(text).map(Some),
            Expects::Colon => {
                self.skip_space(text);
                if !self.take(text, b':') {
                    return Err(self.error("Expecting ':' delimiter", text));
                }
                self.skip_space(text);
                self.value(text).map(Some)
            }
            Expects::Comma => self.after_value(text).map(Some),
        }
    }

    fn after_value<'a>(&mut self, text: &'a str) -> Result<Event<'a>, JsonError> {
        self.skip_space(text);
        let in_object = self.open.last() == Some(&true);
        let end = if in_object { b'}' } else { b']' };
        if self.take(text, end) {
            return Ok(self.close(if in_object { Event::ObjectEnd } else { Event::ArrayEnd }));
        }
        let comma = self.byte;
        if !self.take(text, b',') {
            return Err(self.error("Expecting ',' delimiter", text));
        }
        self.skip_space(text);
        match (self.peek(text) == Some(end), in_object) {
            (true, true) => Err(JsonError::at(
                "Illegal trailing comma before end of object",
                text,
                comma,
            )),
            (true, false) => Err(JsonError::at("Illegal trailing comma before end of array", text, comma)),
            (false, true) => self.key(text),
            (false, false) => self.value(text),
        }
    }

    fn key<'a>(&mut self, text: &'a str) -> Result<Event<'a>, JsonError> {
        if self.peek(text) != Some(b'"') {
            return Err(self.error("Expecting property name enclosed in double quotes", text));
        }
        let key = self.string(text)?;
        self.expects = Expects::Colon;
        Ok(Event::Key(key))
    }

    fn value<'a>(&mut self, text: &'a str) -> Result<Event<'a>, JsonError> {
        let start = match self.peek(text) {
            Some(b'{') => (true, Expects::FirstKey, Event::ObjectStart),
            Some(b'[') => (false, Expects::FirstItem, Event::ArrayStart),
            Some(b'"') => {
                let string = self.string(text)?;
                self.value_done();
                return Ok(Event::String(string));
            }
            _ => {
                let (event, length) = word(self.rest(text))
                    .or_else(|| number(self.rest(text)))
                    .ok_or_else(|| self.error("Expecting value", text))?;
                self.byte += length;
                self.value_done();
                return Ok(event);
            }
        };
        let (is_object, expects, event) = start;
        self.byte += 1;
        self.open.push(is_object);
        self.expects = expects;
        Ok(event)
    }

    fn value_done(&mut self) {
        self.expects = if self.open.is_empty() {
            Expects::Nothing
        } else {
            Expects::Comma
        };
    }

    fn close<'a>(&mut self, event: Event<'a>) -> Event<'a> {
        self.open.pop();
        self.value_done();
        event
    }

    /// The string whose quote stands here.
    fn string<'a>(&mut self, text: &'a str) -> Result<Cow<'a, str>, JsonError> {
        let begin = self.byte;
        let mut plain_from = begin + 1;
        let mut unescaped = String::new();
        let bytes = text.as_bytes();
        let mut at = plain_from;
        loop {
            match bytes.get(at) {
                None => return Err(JsonError::at("Unterminated string starting at", text, begin)),
                Some(b'"') => {
                    let plain = text.get(plain_from..at).unwrap_or("");
                    self.byte = at + 1;
                    return Ok(if unescaped.is_empty() && plain_from == begin + 1 {
                        Cow::Borrowed(plain)
                    } else {
                        unescaped.push_str(plain);
                        Cow::Owned(unescaped)
                    });
                }
                Some(b'\\') => {
                    unescaped.push_str(text.get(plain_from..at).unwrap_or(""));
                    let (c, length) = escape(text, at, begin)?;
                    unescaped.push(c);
                    at += length;
                    plain_from = at;
                }
                Some(..=0x1f) if self.strict => {
                    return Err(JsonError::at("Invalid control character at", text, at));
                }
                Some(_) => at += 1,
            }
        }
    }

    fn rest<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.byte..).unwrap_or("")
    }

    fn peek(&self, text: &str) -> Option<u8> {
        text.as_bytes().get(self.byte).copied()
    }

    fn take(&mut self, text: &str, expected: u8) -> bool {
        let found = self.peek(text) == Some(expected);
        self.byte += usize::from(found);
        found
    }

    fn skip_space(&mut self, text: &str) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek(text) {
            self.byte += 1;
        }
    }

    fn error(&self, message: &'static str, text: &str) -> JsonError {
        JsonError::at(message, text, self.byte)
    }
}

/// The word at the start of `rest`, and its length.
fn word(rest: &str) -> Option<(Event<'_>, usize)> {
    const WORDS: [(&str, Event<'_>); 6] = [
        ("null", Event::Null),
        ("true", Event::True),
        ("false", Event::False),
        ("NaN", Event::NaN),
        ("Infinity", Event::Infinity),
        ("-Infinity", Event::NegativeInfinity),
    ];
    WORDS
        .into_iter()
        .find(|(word, _)| rest.starts_with(word))
        .map(|(word, event)| (event, word.len()))
}

/// The number at the start of `rest`, and its length. A fraction or an exponent without digits is not part of it.
fn number(rest: &str) -> Option<(Event<'_>, usize)> {
    let bytes = rest.as_bytes();
    let digits_from = |from: usize| {
        bytes
            .get(from..)
            .unwrap_or(&[])
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count()
    };
    let first = usize::from(bytes.first() == Some(&b'-'));
    let whole = match bytes.get(first)? {
        b'0' => first + 1,
        b'1'..=b'9' => first + digits_from(first),
        _ => return None,
    };
    let mut end = whole;
    if bytes.get(end) == Some(&b'.') && digits_from(end + 1) > 0 {
        end += 1 + digits_from(end + 1);
    }
    if let Some(b'e' | b'E') = bytes.get(end) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        match digits_from(end + 1 + sign) {
            0 => {}
            digits => end += 1 + sign + digits,
        }
    }
    let text = rest.get(..end)?;
    Some((
        if end == whole {
            Event::Int(text)
        } else {
            Event::Float(text)
        },
        end,
    ))
}

/// The character that the escape at this byte writes, and the escape's length. `begin` is where the string begins.
fn escape(text: &str, at: usize, begin: usize) -> Result<(char, usize), JsonError> {
    let bytes = text.as_bytes();
    let c = match bytes.get(at + 1) {
        None => return Err(JsonError::at("Unterminated string starting at", text, begin)),
        Some(b'u') => return unicode_escape(text, at),
        Some(&byte @ (b'"' | b'\\' | b'/')) => byte as char,
        Some(b'b') => '\x08',
        Some(b'f') => '\x0c',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(_) => return Err(JsonError::at("Invalid \\escape", text, at)),
    };
    Ok((c, 2))
}

/// `\uhhhh`, or two of them that make a surrogate pair.
fn unicode_escape(text: &str, at: usize) -> Result<(char, usize), JsonError> {
    let invalid = |at| JsonError::at("Invalid \\uXXXX escape", text, at);
    let bytes = text.as_bytes();
    // A string that ends with the escape is not closed; CPython blames the escape.
    let code = hex_digits(text, at + 2)
        .filter(|_| at + 6 < text.len())
        .ok_or_else(|| invalid(at + 1))?;
    if let Some(c) = char::from_u32(code) {
        return Ok((c, 6));
    }
    let paired = code < 0xdc00 && at + 12 < text.len() && bytes.get(at + 6..at + 8) == Some(b"\\u");
    if paired {
        let low = hex_digits(text, at + 8).ok_or_else(|| invalid(at + 7))?;
        let pair = char::decode_utf16([code as u16, low as u16]).next();
        if let Some(Ok(c)) = pair {
            return Ok((c, 12));
        }
    }
    Err(JsonError::at(super::LONE_SURROGATES, text, at))
}

fn hex_digits(text: &str, at: usize) -> Option<u32> {
    let digits = text.get(at..at + 4)?;
    digits.chars().try_fold(0, |code, c| Some(code << 4 | c.to_digit(16)?))
}

/// Appends `text` as a JSON string with its quotes, as `json.dumps` writes it.
pub fn escape_into(text: &str, ensure_ascii: bool, out: &mut String) {
    out.push('"');
    let mut plain_from = 0;
    for (at, c) in text.char_indices() {
        let plain = match c {
            '"' | '\\' => false,
            ' '..='~' => true,
            '\0'..' ' => false,
            _ => !ensure_ascii,
        };
        if plain {
            continue;
        }
        out.push_str(text.get(plain_from..at).unwrap_or(""));
        plain_from = at + c.len_utf8();
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\x08' => out.push_str("\\b"),
            '\x0c' => out.push_str("\\f"),
            _ => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    out.push_str("\\u");
                    push_hex(u32::from(*unit), 4, out);
                }
            }
        }
    }
    out.push_str(text.get(plain_from..).unwrap_or(""));
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn events(text: &str) -> Result<Vec<Event<'_>>, String> {
        let read = || {
            let mut scanner = Scanner::document(text, true)?;
            let mut events = Vec::new();
            while let Some(event) = scanner.next(text)? {
                events.push(event);
            }
            scanner.finish(text)?;
            Ok(events)
        };
        read().map_err(|error: JsonError| error.to_string())
    }

    #[test]
    fn values() {
        use Event::*;
        let text = r#" {"a": [1, -2.5e3, "x\n\ud83d\ude00"], "é": {}, "c": [null, true, NaN, -Infinity]} "#;
        let expected = [
            ObjectStart,
            Key("a".into()),
            ArrayStart,
            Int("1"),
            Float("-2.5e3"),
            String("x\n😀".into()),
            ArrayEnd,
            Key("é".into()),
            ObjectStart,
            ObjectEnd,
            Key("c".into()),
            ArrayStart,
            Null,
            True,
            NaN,
            NegativeInfinity,
            ArrayEnd,
            ObjectEnd,
        ];
        assert_eq!(events(text).unwrap(), expected);
        assert!(matches!(
            events(r#""plain""#).unwrap()[..],
            [String(Cow::Borrowed("plain"))]
        ));
    }

    #[test]
    fn errors() {
        #[rustfmt::skip]
        let facts = [
            ("", "Expecting value: line 1 column 1 (char 0)"),
            ("[", "Expecting value: line 1 column 2 (char 1)"),
            ("[1 2]", "Expecting ',' delimiter: line 1 column 4 (char 3)"),
            ("[1,]", "Illegal trailing comma before end of array: line 1 column 3 (char 2)"),
            ("{\"a\":1,}", "Illegal trailing comma before end of object: line 1 column 7 (char 6)"),
            ("{a}", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
            ("{\"a\" 1}", "Expecting ':' delimiter: line 1 column 6 (char 5)"),
            ("{\"a\":\n}", "Expecting value: line 2 column 1 (char 6)"),
            ("\n\n01", "Extra data: line 3 column 2 (char 3)"),
            ("\"é\n\"", "Invalid control character at: line 1 column 3 (char 2)"),
            ("[\"abc", "Unterminated string starting at: line 1 column 2 (char 1)"),
            ("\"\\x\"", "Invalid \\escape: line 1 column 2 (char 1)"),
            ("\"\\u12\"", "Invalid \\uXXXX escape: line 1 column 3 (char 2)"),
            ("-", "Expecting value: line 1 column 1 (char 0)"),
            ("1.", "Extra data: line 1 column 2 (char 1)"),
            ("\u{feff}1", "Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)"),
        ];
        for (text, message) in facts {
            assert_eq!(events(text).unwrap_err(), message, "{text:?}");
        }
    }

    #[test]
    fn depth_is_the_heaps() {
        let text = "[".repeat(100_000);
        let mut scanner = Scanner::document(&text, true).unwrap();
        while let Ok(Some(_)) = scanner.next(&text) {}
        assert_eq!(scanner.depth(), 100_000);
    }

    #[test]
    fn escapes() {
        let escaped = |text, ensure_ascii| {
            let mut out = std::string::String::new();
            escape_into(text, ensure_ascii, &mut out);
            out
        };
        assert_eq!(
            escaped("a\"\\/\n\x01\x7fé😀", true),
            r#""a\"\\/\n\u0001\u007f\u00e9\ud83d\ude00""#
        );
        assert_eq!(escaped("\x7fé\x1f", false), "\"\x7fé\\u001f\"");
    }
}
