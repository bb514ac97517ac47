//! What stands in quotes: escapes, literals in a row, the fields of f-strings and t-strings.

use super::lexer::{Kind, Token};
use super::{Failed, Parser, R};
use crate::source::ast::*;
use crate::source::diagnosis::{MAX_FIELDS, MAX_STRINGS};
use ruff_text_size::{Ranged, TextRange};
use smallvec::SmallVec;

/// The pieces of a string in parts.
type Parts<'a> = SmallVec<[StringPart<'a>; 8]>;

/// How the text of a literal is written.
#[derive(Clone, Copy)]
struct Style {
    quote: u8,
    /// How many there are at either end.
    quotes: usize,
    raw: bool,
    bytes: bool,
}

/// Where a piece of the text of an f-string stands, which decides what braces mean.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Text {
    /// Outside of fields: a doubled brace is one of the text.
    String,
    /// In a field's format specification: every opening brace begins a field.
    Specification,
    /// There, but behind a field: a doubled opening brace is one of the text again.
    SpecificationAfterField,
}

/// What ends a piece of the text of an f-string.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Quotes,
    Field,
    /// The end of the field whose format specification the text is.
    Brace,
}

impl<'a> Parser<'a> {
    /// Literals in a row: strings with or without f-strings among them, bytes, or t-strings.
    pub(super) fn strings(&mut self) -> R<&'a Expr<'a>> {
        let start = self.token.start;
        if self.is(Kind::TStringStart) {
            let mut parts = Parts::new();
            while self.is(Kind::TStringStart) {
                self.interpolated(&mut parts)?;
            }
            if self.is_string() {
                return Err(Failed);
            }
            return Ok(self.arena.alloc(Expr::TString(ExprTString {
                parts: self.arena.alloc_slice_copy(&parts),
                range: self.range_from(start),
            })));
        }
        if !matches!(self.token.kind, Kind::PlainString | Kind::String) {
            return self.strings_in_a_row(None, start);
        }
        let is_plain = self.is(Kind::PlainString);
        let (text, style) = self.literal()?;
        if style.bytes {
            return self.bytes(text, style, start);
        }
        if self.is_string() {
            return self.strings_in_a_row(Some((text, style)), start);
        }
        Ok(self.arena.alloc(Expr::StringLiteral(ExprStringLiteral {
            value: if is_plain { text } else { self.text_value(text, style)? },
            range: self.range_from(start),
        })))
    }

    fn is_string(&self) -> bool {
        matches!(
            self.token.kind,
            Kind::PlainString | Kind::String | Kind::FStringStart | Kind::TStringStart
        )
    }

    #[inline(never)]
    fn strings_in_a_row(&mut self, first: Option<(&'a str, Style)>, start: u32) -> R<&'a Expr<'a>> {
        let mut parts = Parts::new();
        let mut with_fields = false;
        if let Some((text, style)) = first {
            parts.push(StringPart::Text(self.text_value(text, style)?));
        }
        loop {
            match self.token.kind {
                Kind::PlainString | Kind::String => {
                    let (text, style) = self.literal()?;
                    if style.bytes {
                        return Err(Failed);
                    }
                    parts.push(StringPart::Text(self.text_value(text, style)?));
                }
                Kind::FStringStart => {
                    with_fields = true;
                    self.interpolated(&mut parts)?;
                }
                Kind::TStringStart => return Err(Failed),
                _ => break,
            }
        }
        let range = self.range_from(start);
        if with_fields {
            let parts = self.arena.alloc_slice_copy(&parts);
            return Ok(self.arena.alloc(Expr::FString(ExprFString { parts, range })));
        }
        let texts = parts.iter().map(|part| match part {
            StringPart::Text(text) => *text,
            StringPart::Field(_) => "",
        });
        let value = self.arena.alloc_str(&texts.collect::<String>());
        Ok(self
            .arena
            .alloc(Expr::StringLiteral(ExprStringLiteral { value, range })))
    }

    /// Bytes literals in a row, of which the first one has been read.
    fn bytes(&mut self, first: &'a str, style: Style, start: u32) -> R<&'a Expr<'a>> {
        let mut value = self.bytes_value(first, style)?;
        while self.is_string() {
            if !matches!(self.token.kind, Kind::PlainString | Kind::String) {
                return Err(Failed);
            }
            let (text, style) = self.literal()?;
            if !style.bytes {
                return Err(Failed);
            }
            value.extend(self.bytes_value(text, style)?);
        }
        Ok(self.arena.alloc(Expr::BytesLiteral(ExprBytesLiteral {
            value: self.arena.alloc_slice_copy(&value),
            range: self.range_from(start),
        })))
    }

    /// Goes on over a literal: what stands between its quotes, and how it is written.
    fn literal(&mut self) -> R<(&'a str, Style)> {
        let Token { kind, start, end } = self.token;
        self.next()?;
        if kind == Kind::PlainString {
            let style = Style {
                quote: self.lexer.byte(start as usize),
                quotes: 1,
                raw: false,
                bytes: false,
            };
            return Ok((self.text(start + 1, end - 1), style));
        }
        let style = self.style_at(start);
        let text = self.text(start, end);
        let prefix = text.find(style.quote as char).ok_or(Failed)?;
        let text = text.get(prefix + style.quotes..text.len() - style.quotes);
        Ok((text.ok_or(Failed)?, style))
    }

    /// How the literal is written that starts at a place.
    fn style_at(&self, start: u32) -> Style {
        let mut at = start as usize;
        let (mut raw, mut bytes) = (false, false);
        loop {
            match self.lexer.byte(at) {
                b'r' | b'R' => raw = true,
                b'b' | b'B' => bytes = true,
                quote @ (b'\'' | b'"') => {
                    return Style {
                        quote,
                        quotes: self.lexer.opening_quotes(at),
                        raw,
                        bytes,
                    };
                }
                _ => {}
            }
            at += 1;
        }
    }

    fn text_value(&self, text: &'a str, style: Style) -> R<&'a str> {
        match style.raw {
            true => Ok(self.with_plain_line_ends(text)),
            false => self.unescaped(text),
        }
    }

    /// The text with `\n` at the end of each line.
    fn with_plain_line_ends(&self, text: &'a str) -> &'a str {
        match memchr::memchr(b'\r', text.as_bytes()) {
            None => text,
            Some(_) => self.arena.alloc_str(&text.replace("\r\n", "\n").replace('\r', "\n")),
        }
    }

    /// The text that one with escapes stands for.
    fn unescaped(&self, text: &'a str) -> R<&'a str> {
        if memchr::memchr2(b'\\', b'\r', text.as_bytes()).is_none() {
            return Ok(text);
        }
        let text = self.with_plain_line_ends(text);
        let mut value = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('\\') {
            value.push_str(before);
            rest = escape(after, &mut value)?;
        }
        value.push_str(rest);
        Ok(self.arena.alloc_str(&value))
    }

    fn bytes_value(&self, text: &'a str, style: Style) -> R<Vec<u8>> {
        if !text.is_ascii() {
            return Err(Failed);
        }
        let text = self.with_plain_line_ends(text);
        let mut value = Vec::with_capacity(text.len());
        let mut rest = text;
        while !style.raw
            && let Some((before, after)) = rest.split_once('\\')
        {
            value.extend_from_slice(before.as_bytes());
            rest = bytes_escape(after, &mut value)?;
        }
        value.extend_from_slice(rest.as_bytes());
        Ok(value)
    }

    // F-strings and t-strings.

    /// One f-string or t-string, from the token of its opening quotes.
    fn interpolated(&mut self, parts: &mut Parts<'a>) -> R<()> {
        self.strings += 1;
        if self.strings >= MAX_STRINGS {
            return Err(Failed);
        }
        let style = self.style_at(self.token.start);
        self.deeper(|parser| {
            loop {
                match parser.string_text(style, Text::String, parts)? {
                    Ending::Quotes => break,
                    Ending::Field => parser.field(style, 0, parts)?,
                    Ending::Brace => return Err(Failed),
                }
            }
            Ok(())
        })?;
        self.strings -= 1;
        self.token.end = self.lexer.at as u32;
        self.next()
    }

    /// Reads text up to a field or the end, which it goes over.
    fn string_text(&mut self, style: Style, text: Text, parts: &mut Parts<'a>) -> R<Ending> {
        let start = self.lexer.at;
        let mut from = start;
        let mut at = start;
        let mut value = String::new();
        let ending = loop {
            let byte = self.lexer.byte(at);
            match byte {
                b'{' if text == Text::Specification || self.lexer.byte(at + 1) != b'{' => break Ending::Field,
                b'}' if text != Text::String => break Ending::Brace,
                b'{' => {
                    value.push_str(self.piece(from, at + 1));
                    at += 2;
                    from = at;
                }
                b'}' if self.lexer.byte(at + 1) == b'}' => {
                    value.push_str(self.piece(from, at + 1));
                    at += 2;
                    from = at;
                }
                b'}' => return Err(Failed),
                b'\n' | b'\r' if style.quotes == 1 => return Err(Failed),
                b'\r' => {
                    value.push_str(self.piece(from, at));
                    value.push('\n');
                    at += self.lexer.line_end(at);
                    from = at;
                }
                // A backslash never hides a brace.
                b'\\' if matches!(self.lexer.byte(at + 1), b'{' | b'}') => at += 1,
                b'\\' if style.raw && self.lexer.line_end(at + 1) > 0 => {
                    value.push_str(self.piece(from, at + 1));
                    value.push('\n');
                    at += 1 + self.lexer.line_end(at + 1);
                    from = at;
                }
                b'\\' if style.raw => at += 1 + usize::from(self.lexer.byte(at + 1).is_ascii()),
                b'\\' => {
                    value.push_str(self.piece(from, at));
                    let after = self.source.get(at + 1..).ok_or(Failed)?;
                    let rest = match self.lexer.line_end(at + 1) {
                        0 => escape(after, &mut value)?,
                        end => after.get(end..).ok_or(Failed)?,
                    };
                    at = self.source.len() - rest.len();
                    from = at;
                }
                0 => return Err(Failed),
                byte if byte == style.quote
                    && (style.quotes == 1 || self.lexer.byte(at + 1) == byte && self.lexer.byte(at + 2) == byte) =>
                {
                    break Ending::Quotes;
                }
                _ => at += 1,
            }
        };
        let text = match from == start {
            true => self.piece(start, at),
            false => {
                value.push_str(self.piece(from, at));
                self.arena.alloc_str(&value)
            }
        };
        if !text.is_empty() {
            parts.push(StringPart::Text(text));
        }
        self.lexer.at = at + if ending == Ending::Quotes { style.quotes } else { 1 };
        Ok(ending)
    }

    /// A replacement field, from behind its opening brace; `depth` is how many specifications it stands in.
    fn field(&mut self, style: Style, depth: u32, parts: &mut Parts<'a>) -> R<()> {
        let start = self.lexer.at - 1;
        if depth >= MAX_FIELDS {
            return Err(Failed);
        }
        self.lexer.open(Kind::LeftBrace)?;
        let around = std::mem::replace(&mut self.lexer.field, self.lexer.brackets);
        self.token.end = self.lexer.at as u32;
        self.next()?;
        let expression = self.right_hand_side()?;
        let debug = match self.is(Kind::Equal) {
            true => Some(self.debug_text(start, expression.range())?),
            false => None,
        };
        let conversion = match self.is(Kind::Exclamation) {
            true => self.conversion()?,
            false => Conversion::None,
        };
        let format_spec = match self.token.kind {
            Kind::Colon => {
                self.lexer.at = self.token.end as usize;
                let mut specification = Parts::new();
                let mut text = Text::Specification;
                loop {
                    match self.string_text(style, text, &mut specification)? {
                        Ending::Quotes => return Err(Failed),
                        Ending::Field => self.field(style, depth + 1, &mut specification)?,
                        Ending::Brace => break,
                    }
                    text = Text::SpecificationAfterField;
                }
                self.lexer.brackets -= 1;
                Some(&*self.arena.alloc_slice_copy(&specification))
            }
            // The lexer has counted it.
            Kind::RightBrace => None,
            _ => return Err(Failed),
        };
        self.lexer.field = around;
        parts.push(StringPart::Field(Field {
            expression,
            debug,
            conversion,
            format_spec,
            range: range(start, self.lexer.at),
        }));
        Ok(())
    }

    /// What stands around the expression of a field that starts at a place and has the `=` that is the token.
    fn debug_text(&mut self, start: usize, expression: TextRange) -> R<DebugText<'a>> {
        self.next()?;
        let trailing = self.piece(expression.end().to_usize(), self.token.start as usize);
        Ok(DebugText {
            leading: self.with_plain_line_ends(self.piece(start + 1, expression.start().to_usize())),
            trailing: self.with_plain_line_ends(trailing),
        })
    }

    /// `!s`, `!r` or `!a`, without a space between.
    fn conversion(&mut self) -> R<Conversion> {
        self.next()?;
        if self.end != self.token.start {
            return Err(Failed);
        }
        let conversion = match self.name()?.as_str() {
            "s" => Conversion::Str,
            "r" => Conversion::Repr,
            "a" => Conversion::Ascii,
            _ => return Err(Failed),
        };
        self.next()?;
        Ok(conversion)
    }
}

/// Reads what follows a backslash and adds what it stands for; what comes after it.
fn escape<'t>(text: &'t str, value: &mut String) -> R<&'t str> {
    let mut characters = text.chars();
    let Some(kind) = characters.next() else {
        return Err(Failed);
    };
    let rest = characters.as_str();
    if let Some(simple) = u8::try_from(kind).ok().and_then(simple_escape) {
        value.push(char::from(simple));
        return Ok(rest);
    }
    let (code, rest) = match kind {
        '\n' => return Ok(rest),
        '0'..='7' => octal(text)?,
        'x' => hexadecimal(rest, 2)?,
        'u' => hexadecimal(rest, 4)?,
        'U' => hexadecimal(rest, 8)?,
        'N' => {
            let name = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
            let (name, rest) = name.ok_or(Failed)?;
            (u32::from(named_character(name).ok_or(Failed)?), rest)
        }
        // An escape that is none stays as it is written.
        _ => {
            value.push('\\');
            (u32::from(kind), rest)
        }
    };
    value.push(char::from_u32(code).ok_or(Failed)?);
    Ok(rest)
}

/// The character of a name, as `\N{...}` knows it.
pub(in crate::source) fn named_character(name: &str) -> Option<char> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b" -()".contains(&byte);
    match name.bytes().all(plain) {
        true => unicode_names2::character(name),
        false => None,
    }
}

/// What an escape of one letter or sign stands for, in texts and bytes.
fn simple_escape(kind: u8) -> Option<u8> {
    Some(match kind {
        b'\\' | b'\'' | b'"' => kind,
        b'a' => 0x07,
        b'b' => 0x08,
        b'f' => 0x0c,
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'v' => 0x0b,
        _ => return None,
    })
}

/// The number of up to three octal digits, and what comes after them.
fn octal(text: &str) -> R<(u32, &str)> {
    let digits = text.bytes().take(3).take_while(|byte| matches!(byte, b'0'..=b'7'));
    let (digits, rest) = text.split_at(digits.count());
    Ok((u32::from_str_radix(digits, 8).map_err(|_| Failed)?, rest))
}

/// The number of so many hexadecimal digits, and what comes after them.
fn hexadecimal(text: &str, digits: usize) -> R<(u32, &str)> {
    let (digits, rest) = text.split_at_checked(digits).ok_or(Failed)?;
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(Failed);
    }
    Ok((u32::from_str_radix(digits, 16).map_err(|_| Failed)?, rest))
}

/// As `escape`, in bytes literals.
fn bytes_escape<'t>(text: &'t str, value: &mut Vec<u8>) -> R<&'t str> {
    let Some(&kind) = text.as_bytes().first() else {
        return Err(Failed);
    };
    let rest = text.get(1..).ok_or(Failed)?;
    if let Some(simple) = simple_escape(kind) {
        value.push(simple);
        return Ok(rest);
    }
    let (code, rest) = match kind {
        b'\n' => return Ok(rest),
        // Three digits can be more than a byte, of which the lower eight bits count.
        b'0'..=b'7' => octal(text)?,
        b'x' => hexadecimal(rest, 2)?,
        _ => {
            value.push(b'\\');
            (u32::from(kind), rest)
        }
    };
    value.push(code as u8);
    Ok(rest)
}
