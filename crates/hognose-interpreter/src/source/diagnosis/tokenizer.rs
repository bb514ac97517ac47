//! A text as CPython's tokenizer reads it: the same tokens at the same places, and the same complaints.
//!
//! Where a complaint points depends on how far the tokenizer had read, down to the character it peeked at and the line it
//! had fetched for that. So this one too reads line by line and character by character, and notes with each token how far
//! it was.
#![expect(
    clippy::indexing_slicing,
    reason = "places the tokenizer has passed, below the end of the text; there is one indentation and one mode at least"
)]

use super::grammar::{Grammar, Kind};
use crate::source::{SyntaxError, SyntaxErrorKind};
use unicode_general_category::{GeneralCategory, get_general_category};

/// How far the tokenizer has read.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Progress {
    /// The next byte.
    pub at: usize,
    /// Where the line it is on starts.
    pub line_start: usize,
    /// The line, from one.
    pub line: u32,
    /// Where the fetched text that is still held starts: the line, or the first one of what spans several.
    pub held: usize,
    /// Where the fetched text ends.
    pub fetched: usize,
    /// It has seen that there is no more.
    pub at_end: bool,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub kind: Kind,
    /// Which keyword or operator of the grammar, or 0.
    pub literal: u16,
    pub start: usize,
    pub end: usize,
    pub line: u32,
    /// In bytes from zero; none where the token has no text.
    pub column: Option<usize>,
    pub end_line: u32,
    pub end_column: Option<usize>,
    /// Open brackets after it.
    pub level: u32,
    /// How far the tokenizer had read after it.
    pub progress: Progress,
}

/// Why there are no more tokens.
#[derive(Debug, Clone)]
pub(super) enum Stop {
    /// Said by the tokenizer itself, and more important than what the parser says.
    Wrong(SyntaxError),
    /// For the parser to say, when it gets there.
    EndOfText,
    Dedent,
    Tabs,
    TooDeep,
    Continuation,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Bracket {
    pub byte: u8,
    pub line: u32,
    /// In bytes from zero.
    pub column: usize,
}

pub(super) struct Tokens {
    pub tokens: Vec<Token>,
    pub stop: Option<Stop>,
    /// How far the tokenizer had read when it stopped.
    pub progress: Progress,
    /// The innermost bracket that was open then.
    pub unclosed: Option<Bracket>,
    /// It stopped inside an f-string.
    pub in_string: bool,
}

/// The text with every line ended by `\n`, without a byte order mark.
pub(super) fn normalized(source: &str, end_last_line: bool) -> String {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mut text = match source.contains('\r') {
        true => source.replace("\r\n", "\n").replace('\r', "\n"),
        false => source.to_owned(),
    };
    if end_last_line && !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

pub(super) fn tokenize(text: &str, grammar: &Grammar) -> Tokens {
    let mut tokenizer = Tokenizer::new(text, grammar);
    let mut tokens: Vec<Token> = Vec::new();
    let stop = loop {
        match tokenizer.token() {
            Ok(token) => {
                let done = token.kind == Kind::End;
                tokens.push(token);
                if done {
                    break None;
                }
            }
            Err(stop) => break Some(stop),
        }
    };
    Tokens {
        tokens,
        stop,
        progress: tokenizer.progress(),
        unclosed: tokenizer.brackets.last().copied(),
        in_string: !tokenizer.modes.is_empty(),
    }
}

const END: i32 = -1;
const TAB: usize = 8;
const MAX_INDENTS: usize = 100;
const MAX_BRACKETS: usize = 200;
/// F-strings inside fields of others, and the outermost one.
pub(in crate::source) const MAX_STRINGS: u32 = 150;
/// Fields of an f-string inside the format specifications of others.
pub(in crate::source) const MAX_FIELDS: u32 = 3;

/// Inside which f-string, and where in it.
#[derive(Debug, Clone, Copy)]
struct Mode {
    /// Reading the string's text, not the code of a field.
    in_text: bool,
    quote: u8,
    quotes: usize,
    raw: bool,
    template: bool,
    start: usize,
    line_start: usize,
    line: u32,
    /// Open brackets inside the string.
    brackets: i32,
    /// How many brackets were open where the innermost field began; -1 outside fields.
    field: i32,
    in_specification: bool,
}

impl Mode {
    fn letter(&self) -> char {
        if self.template { 't' } else { 'f' }
    }
}

struct Tokenizer<'t> {
    text: &'t [u8],
    grammar: &'t Grammar,
    at: usize,
    fetched: usize,
    held: usize,
    line_start: usize,
    line: u32,
    /// Where the current token starts.
    start: Option<usize>,
    /// Where a token of several lines starts.
    first_line: u32,
    first_line_start: usize,
    at_line_start: bool,
    at_end: bool,
    indents: Vec<(usize, usize)>,
    /// Indents (positive) or dedents still to be handed out.
    pending: i32,
    brackets: Vec<Bracket>,
    modes: Vec<Mode>,
}

type Next = Result<Token, Stop>;

impl<'t> Tokenizer<'t> {
    fn new(text: &'t str, grammar: &'t Grammar) -> Self {
        Tokenizer {
            text: text.as_bytes(),
            grammar,
            at: 0,
            fetched: 0,
            held: 0,
            line_start: 0,
            line: 0,
            start: None,
            first_line: 0,
            first_line_start: 0,
            at_line_start: true,
            at_end: false,
            indents: vec![(0, 0)],
            pending: 0,
            brackets: Vec::new(),
            modes: Vec::new(),
        }
    }

    fn progress(&self) -> Progress {
        Progress {
            at: self.at,
            line_start: self.line_start,
            line: self.line,
            held: self.held,
            fetched: self.fetched,
            at_end: self.at_end,
        }
    }

    /// Reads a byte, fetching another line if need be.
    fn next(&mut self) -> i32 {
        if self.at == self.fetched {
            if self.at_end || self.fetched == self.text.len() {
                self.at_end = true;
                return END;
            }
            if self.start.is_none() {
                self.held = self.at;
            }
            self.line_start = self.at;
            self.line += 1;
            let rest = &self.text[self.fetched..];
            self.fetched += rest
                .iter()
                .position(|&byte| byte == b'\n')
                .map_or(rest.len(), |newline| newline + 1);
        }
        let byte = self.text[self.at];
        self.at += 1;
        i32::from(byte)
    }

    fn back(&mut self, c: i32) {
        if c != END {
            self.at -= 1;
        }
    }

    fn peek(&mut self) -> i32 {
        let c = self.next();
        self.back(c);
        c
    }

    fn make(&self, kind: Kind, start: Option<usize>) -> Token {
        let multi = matches!(
            kind,
            Kind::String | Kind::FStart | Kind::FMiddle | Kind::FEnd | Kind::TStart | Kind::TMiddle | Kind::TEnd
        );
        let (line, line_start) = match multi {
            true => (self.first_line, self.first_line_start),
            false => (self.line, self.line_start),
        };
        let end = if kind == Kind::Newline { self.at - 1 } else { self.at };
        Token {
            kind,
            literal: 0,
            start: start.unwrap_or(self.at),
            end: if start.is_some() { end } else { self.at },
            line,
            column: start.map(|start| start.saturating_sub(line_start)),
            end_line: self.line,
            end_column: start.map(|_| self.at.saturating_sub(self.line_start)),
            level: self.brackets.len() as u32,
            progress: self.progress(),
        }
    }

    fn token(&mut self) -> Next {
        match self.modes.last() {
            Some(mode) if mode.in_text => self.string_text(),
            _ => self.code(),
        }
    }

    // What is wrong.

    fn wrong<T>(&mut self, message: impl Into<String>) -> Result<T, Stop> {
        let column = chars(&self.text[self.line_start..self.at]);
        self.wrong_range(column, column, message)
    }

    fn wrong_range<T>(&mut self, column: usize, end: usize, message: impl Into<String>) -> Result<T, Stop> {
        let rest = &self.text[self.line_start..];
        let length = rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len());
        Err(Stop::Wrong(SyntaxError {
            kind: SyntaxErrorKind::SyntaxError,
            message: message.into(),
            line: self.line,
            column: column as u32,
            end_line: self.line,
            end_column: end as i32,
            text: Some(String::from_utf8_lossy(&rest[..length]).into_owned()),
            from_parser: true,
            statement_line: 0,
            source: None,
        }))
    }

    // Code.

    fn code(&mut self) -> Next {
        loop {
            self.start = None;
            let mut blank = false;
            if std::mem::take(&mut self.at_line_start) {
                blank = self.indentation()?;
            }
            self.start = Some(self.at);
            if self.pending != 0 {
                let kind = if self.pending < 0 { Kind::Dedent } else { Kind::Indent };
                self.pending -= self.pending.signum();
                return Ok(self.make(kind, None));
            }
            // One character ahead, which may fetch the line.
            self.peek();
            if let Some(token) = self.code_token(blank)? {
                return Ok(token);
            }
        }
    }

    /// Reads the indentation of a line; whether the line has nothing else on it.
    fn indentation(&mut self) -> Result<bool, Stop> {
        // Columns with tabs as wide as eight and as one; a text for which these disagree is ambiguous.
        let (mut column, mut other) = (0, 0);
        let mut continued = 0;
        let c = loop {
            let c = self.next();
            match u8::try_from(c) {
                Ok(b' ') => (column, other) = (column + 1, other + 1),
                Ok(b'\t') => (column, other) = ((column / TAB + 1) * TAB, other + 1),
                Ok(b'\x0c') => (column, other) = (0, 0),
                Ok(b'\\') => {
                    continued = if continued > 0 { continued } else { column };
                    self.continuation()?;
                }
                _ => break c,
            }
        };
        self.back(c);
        if c == i32::from(b'#') || c == i32::from(b'\n') {
            return Ok(true);
        }
        if !self.brackets.is_empty() {
            return Ok(false);
        }
        if continued > 0 {
            (column, other) = (continued, continued);
        }
        let (top, other_top) = self.indents[self.indents.len() - 1];
        if column == top {
            if other != other_top {
                return self.stop_line(Stop::Tabs);
            }
        } else if column > top {
            if self.indents.len() >= MAX_INDENTS {
                return self.stop_line(Stop::TooDeep);
            }
            if other <= other_top {
                return self.stop_line(Stop::Tabs);
            }
            self.pending += 1;
            self.indents.push((column, other));
        } else {
            while self.indents.len() > 1 && column < self.indents[self.indents.len() - 1].0 {
                self.pending -= 1;
                self.indents.pop();
            }
            let (top, other_top) = self.indents[self.indents.len() - 1];
            if column != top {
                return self.stop_line(Stop::Dedent);
            }
            if other != other_top {
                return self.stop_line(Stop::Tabs);
            }
        }
        Ok(false)
    }

    /// Stops with the rest of the line as read.
    fn stop_line<T>(&mut self, stop: Stop) -> Result<T, Stop> {
        self.at = self.fetched;
        Err(stop)
    }

    /// After a backslash: the line goes on in the next.
    fn continuation(&mut self) -> Result<(), Stop> {
        if self.next() != i32::from(b'\n') {
            return Err(Stop::Continuation);
        }
        if self.peek() == END {
            self.at = self.fetched;
            return Err(Stop::EndOfText);
        }
        Ok(())
    }

    /// A token, unless the line turns out to have none.
    fn code_token(&mut self, blank: bool) -> Result<Option<Token>, Stop> {
        loop {
            self.start = None;
            let mut c = self.next();
            while matches!(u8::try_from(c), Ok(b' ' | b'\t' | b'\x0c')) {
                c = self.next();
            }
            let start = self.at - usize::from(c != END);
            self.start = Some(start);
            if c == i32::from(b'#') {
                while c != END && c != i32::from(b'\n') {
                    c = self.next();
                }
            }
            let Ok(byte) = u8::try_from(c) else {
                return match self.brackets.last() {
                    Some(_) => Err(Stop::EndOfText),
                    None => Ok(Some(self.make(Kind::End, None))),
                };
            };
            match byte {
                b'\\' => {
                    self.continuation()?;
                    continue;
                }
                b'\n' => {
                    self.at_line_start = true;
                    if blank || !self.brackets.is_empty() {
                        return Ok(None);
                    }
                    return Ok(Some(self.make(Kind::Newline, Some(start))));
                }
                b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => return self.word(start, byte).map(Some),
                b'0'..=b'9' => return self.number(start, byte).map(Some),
                b'.' => {
                    let next = self.peek();
                    if digit(next) {
                        return self.number(start, byte).map(Some);
                    }
                    let rest = &self.text[self.at..self.fetched];
                    self.at += if rest.starts_with(b"..") { 2 } else { 0 };
                    return Ok(Some(self.operator(start)));
                }
                b'\'' | b'"' => return self.string(start, byte).map(Some),
                byte => return self.punctuation(start, byte).map(Some),
            }
        }
    }

    fn word(&mut self, start: usize, first: u8) -> Next {
        let mut prefixes = [false; 5];
        let mut c = i32::from(first);
        // String prefixes, as long as each letter comes once.
        while let Some(index) = u8::try_from(c)
            .ok()
            .and_then(|c| b"burft".iter().position(|&p| p == c | 0x20))
        {
            if !u8::try_from(c).is_ok_and(|c| c.is_ascii_alphabetic()) || prefixes[index] {
                break;
            }
            prefixes[index] = true;
            c = self.next();
            if let Ok(quote @ (b'\'' | b'"')) = u8::try_from(c) {
                return self.prefixed_string(start, quote, prefixes);
            }
        }
        let mut ascii = true;
        while let Ok(byte @ (b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | 0x80..)) = u8::try_from(c) {
            ascii &= byte < 0x80;
            c = self.next();
        }
        self.back(c);
        if !ascii {
            self.verify_identifier(start)?;
        }
        let mut token = self.make(Kind::Name, Some(start));
        token.literal = self.grammar.literal(&self.text[start..self.at]);
        if token.literal != 0 {
            token.kind = Kind::Keyword;
        }
        Ok(token)
    }

    fn verify_identifier(&mut self, start: usize) -> Result<(), Stop> {
        let word = String::from_utf8_lossy(&self.text[start..self.at]).into_owned();
        let wrong = word.char_indices().find(|&(index, c)| match index {
            0 => !(unicode_ident::is_xid_start(c) || c == '_'),
            _ => !unicode_ident::is_xid_continue(c),
        });
        let Some((index, c)) = wrong else { return Ok(()) };
        self.at = start + index + c.len_utf8();
        let code = c as u32;
        match is_printable(c) {
            true => self.wrong(format!("invalid character '{c}' (U+{code:04X})")),
            false => self.wrong(format!("invalid non-printable character U+{code:04X}")),
        }
    }

    // Numbers.

    fn number(&mut self, start: usize, first: u8) -> Next {
        let end = |this: &mut Self, c: i32| {
            this.back(c);
            Ok(this.make(Kind::Number, Some(start)))
        };
        let mut c;
        if first == b'.' {
            c = self.next();
            return self.fraction(start, c);
        }
        if first == b'0' {
            c = self.next();
            match u8::try_from(c).map(|c| c | 0x20) {
                Ok(b'x') => {
                    c = self.radix("hexadecimal", |c| u8::try_from(c).is_ok_and(|c| c.is_ascii_hexdigit()))?;
                    return end(self, c);
                }
                Ok(b'o') => {
                    c = self.radix("octal", |c| (0x30..0x38).contains(&c))?;
                    return end(self, c);
                }
                Ok(b'b') => {
                    c = self.radix("binary", |c| (0x30..0x32).contains(&c))?;
                    return end(self, c);
                }
                _ => {}
            }
            loop {
                if c == i32::from(b'_') {
                    c = self.next();
                    if !digit(c) {
                        self.back(c);
                        return self.wrong("invalid decimal literal");
                    }
                }
                if c != i32::from(b'0') {
                    break;
                }
                c = self.next();
            }
            let zeros_end = self.at;
            let nonzero = digit(c);
            if nonzero {
                c = self.decimal_tail()?;
            }
            return match u8::try_from(c).map(|c| c | 0x20) {
                Ok(0x2E) if c == i32::from(b'.') => {
                    c = self.next();
                    self.fraction(start, c)
                }
                Ok(b'e') => self.exponent(start, c),
                Ok(b'j') => self.imaginary(start),
                _ if nonzero => {
                    self.back(c);
                    self.wrong_range(
                        start + 1 - self.line_start,
                        zeros_end - self.line_start,
                        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                    )
                }
                _ => {
                    self.verify_end(c, "decimal")?;
                    end(self, c)
                }
            };
        }
        c = self.decimal_tail()?;
        if c == i32::from(b'.') {
            c = self.next();
            return self.fraction(start, c);
        }
        self.after_fraction(start, c)
    }

    /// Digits after `0x`, `0o` or `0b`; the character after them.
    fn radix(&mut self, kind: &str, is_digit: impl Fn(i32) -> bool) -> Result<i32, Stop> {
        let mut c = self.next();
        loop {
            if c == i32::from(b'_') {
                c = self.next();
            }
            if !is_digit(c) {
                if digit(c) {
                    return self.wrong(format!("invalid digit '{}' in {kind} literal", c as u8 as char));
                }
                self.back(c);
                return self.wrong(format!("invalid {kind} literal"));
            }
            while is_digit(c) {
                c = self.next();
            }
            if c != i32::from(b'_') {
                break;
            }
        }
        if digit(c) {
            return self.wrong(format!("invalid digit '{}' in {kind} literal", c as u8 as char));
        }
        self.verify_end(c, kind)?;
        Ok(c)
    }

    fn decimal_tail(&mut self) -> Result<i32, Stop> {
        loop {
            let mut c = self.next();
            while digit(c) {
                c = self.next();
            }
            if c != i32::from(b'_') {
                return Ok(c);
            }
            c = self.next();
            if !digit(c) {
                self.back(c);
                return self.wrong("invalid decimal literal");
            }
        }
    }

    fn fraction(&mut self, start: usize, c: i32) -> Next {
        let c = if digit(c) { self.decimal_tail()? } else { c };
        self.after_fraction(start, c)
    }

    fn after_fraction(&mut self, start: usize, c: i32) -> Next {
        match u8::try_from(c) {
            Ok(b'e' | b'E') => self.exponent(start, c),
            Ok(b'j' | b'J') => self.imaginary(start),
            _ => {
                self.verify_end(c, "decimal")?;
                self.back(c);
                Ok(self.make(Kind::Number, Some(start)))
            }
        }
    }

    fn exponent(&mut self, start: usize, e: i32) -> Next {
        let mut c = self.next();
        if matches!(u8::try_from(c), Ok(b'+' | b'-')) {
            c = self.next();
            if !digit(c) {
                self.back(c);
                return self.wrong("invalid decimal literal");
            }
        } else if !digit(c) {
            self.back(c);
            self.verify_end(e, "decimal")?;
            self.back(e);
            return Ok(self.make(Kind::Number, Some(start)));
        }
        c = self.decimal_tail()?;
        match u8::try_from(c) {
            Ok(b'j' | b'J') => self.imaginary(start),
            _ => {
                self.verify_end(c, "decimal")?;
                self.back(c);
                Ok(self.make(Kind::Number, Some(start)))
            }
        }
    }

    fn imaginary(&mut self, start: usize) -> Next {
        let c = self.next();
        self.verify_end(c, "imaginary")?;
        self.back(c);
        Ok(self.make(Kind::Number, Some(start)))
    }

    /// What may follow a number without a space: a keyword that can, but no other word.
    fn verify_end(&mut self, c: i32, kind: &str) -> Result<(), Stop> {
        let Ok(byte) = u8::try_from(c) else { return Ok(()) };
        let rest = &self.text[self.at..self.fetched];
        let word = |rest: &[u8], tail: &[u8]| {
            rest.starts_with(tail)
                && !rest
                    .get(tail.len())
                    .is_some_and(|&c| c.is_ascii_alphanumeric() || c == b'_' || c >= 0x80)
        };
        let allowed = match byte {
            b'a' => word(rest, b"nd"),
            b'e' => word(rest, b"lse"),
            b'f' => word(rest, b"or"),
            b'i' => matches!(rest.first(), Some(b'f' | b'n' | b's')),
            b'o' => word(rest, b"r"),
            b'n' => word(rest, b"ot"),
            _ => false,
        };
        if !allowed && (byte.is_ascii_alphanumeric() || byte == b'_') {
            self.back(c);
            return self.wrong(format!("invalid {kind} literal"));
        }
        Ok(())
    }

    // Strings.

    fn prefixed_string(&mut self, start: usize, quote: u8, prefixes: [bool; 5]) -> Next {
        let [b, u, r, f, t] = prefixes;
        for (one, other, both) in [
            ("u", "b", u && b),
            ("u", "r", u && r),
            ("u", "f", u && f),
            ("u", "t", u && t),
            ("b", "f", b && f),
            ("b", "t", b && t),
            ("f", "t", f && t),
        ] {
            if both {
                return self.wrong_range(
                    start + 1 - self.line_start,
                    self.at - self.line_start,
                    format!("'{one}' and '{other}' prefixes are incompatible"),
                );
            }
        }
        match f || t {
            true => self.interpolated(start, quote, r, t),
            false => self.string(start, quote),
        }
    }

    fn interpolated(&mut self, start: usize, quote: u8, raw: bool, template: bool) -> Next {
        (self.first_line, self.first_line_start) = (self.line, self.line_start);
        let mut quotes = 1;
        let c = self.next();
        if c == i32::from(quote) {
            let second = self.next();
            if second == i32::from(quote) {
                quotes = 3;
            } else {
                self.back(second);
                self.back(c);
            }
        } else {
            self.back(c);
        }
        if self.modes.len() + 1 >= MAX_STRINGS as usize {
            return self.wrong("too many nested f-strings or t-strings");
        }
        self.modes.push(Mode {
            in_text: true,
            quote,
            quotes,
            raw,
            template,
            start,
            line_start: self.line_start,
            line: self.line,
            brackets: 0,
            field: -1,
            in_specification: false,
        });
        Ok(self.make(if template { Kind::TStart } else { Kind::FStart }, Some(start)))
    }

    fn string(&mut self, start: usize, quote: u8) -> Next {
        (self.first_line, self.first_line_start) = (self.line, self.line_start);
        let quote = i32::from(quote);
        let (mut size, mut seen) = (1, 0);
        let mut escaped_quote = false;
        let mut c = self.next();
        if c == quote {
            c = self.next();
            match c == quote {
                true => size = 3,
                false => seen = 1,
            }
        }
        if c != quote {
            self.back(c);
        }
        while seen != size {
            c = self.next();
            if c == END || size == 1 && c == i32::from(b'\n') {
                return self.unterminated_string(start, size, escaped_quote);
            }
            if c == quote {
                seen += 1;
                continue;
            }
            seen = 0;
            if c == i32::from(b'\\') {
                escaped_quote |= self.next() == quote;
            }
        }
        Ok(self.make(Kind::String, Some(start)))
    }

    fn unterminated_string(&mut self, start: usize, size: usize, escaped_quote: bool) -> Next {
        let detected = self.line;
        // The complaint is about where the string begins.
        self.at = start + 1;
        self.line_start = self.first_line_start;
        self.line = self.first_line;
        let quote = self.text[start..]
            .iter()
            .find(|byte| matches!(byte, b'\'' | b'"'))
            .copied();
        if let Some(mode) = self.modes.last()
            && Some(mode.quote) == quote
            && mode.quotes == size
        {
            let letter = mode.letter();
            return self.wrong(format!("{letter}-string: expecting '}}'"));
        }
        let hint = if escaped_quote {
            "; perhaps you escaped the end quote?"
        } else {
            ""
        };
        match size {
            3 => self.wrong(format!(
                "unterminated triple-quoted string literal (detected at line {detected})"
            )),
            _ => self.wrong(format!(
                "unterminated string literal (detected at line {detected}){hint}"
            )),
        }
    }

    /// The text of an f-string up to its next field or its end.
    fn string_text(&mut self) -> Next {
        let Some(index) = self.modes.len().checked_sub(1) else {
            return self.code();
        };
        let start = self.at;
        self.start = Some(start);
        self.first_line = self.line;
        self.first_line_start = self.line_start;
        let c = self.next();
        if c == i32::from(b'{') {
            let peeked = self.peek();
            self.back(c);
            if peeked != i32::from(b'{') {
                self.enter_field(index)?;
                return self.code();
            }
        } else {
            self.back(c);
        }
        let mode = self.modes[index];
        if self.quotes_follow(&mode) {
            let token = self.make(if mode.template { Kind::TEnd } else { Kind::FEnd }, Some(start));
            self.modes.pop();
            return Ok(token);
        }
        self.first_line_start = self.line_start;
        self.middle(index, start)
    }

    fn enter_field(&mut self, index: usize) -> Result<(), Stop> {
        self.modes[index].field += 1;
        if self.modes[index].field >= MAX_FIELDS as i32 {
            let letter = self.modes[index].letter();
            return self.wrong(format!("{letter}-string: expressions nested too deeply"));
        }
        self.modes[index].in_text = false;
        Ok(())
    }

    /// Reads the closing quotes if they stand here.
    fn quotes_follow(&mut self, mode: &Mode) -> bool {
        for read in 0..mode.quotes {
            let c = self.next();
            if c != i32::from(mode.quote) {
                self.back(c);
                self.at -= read;
                return false;
            }
        }
        true
    }

    fn middle(&mut self, index: usize, start: usize) -> Next {
        let kind = if self.modes[index].template {
            Kind::TMiddle
        } else {
            Kind::FMiddle
        };
        let mut seen = 0;
        let mut named_escape = false;
        while seen != self.modes[index].quotes {
            let c = self.next();
            let mode = self.modes[index];
            let in_specification = mode.in_specification && mode.field >= 0;
            if c == END || mode.quotes == 1 && c == i32::from(b'\n') {
                if in_specification && c != END {
                    let letter = mode.letter();
                    return self.wrong(format!(
                        "{letter}-string: newlines are not allowed in format specifiers for single quoted {letter}-strings"
                    ));
                }
                return self.unterminated_interpolated(&mode);
            }
            if c == i32::from(mode.quote) {
                seen += 1;
                continue;
            }
            seen = 0;
            match c as u8 {
                b'{' => {
                    let peeked = self.next();
                    if peeked != i32::from(b'{') || in_specification {
                        self.back(peeked);
                        self.back(c);
                        self.enter_field(index)?;
                        self.modes[index].in_specification = false;
                        return Ok(self.make(kind, Some(start)));
                    }
                    return Ok(self.shortened(kind, start));
                }
                b'}' if named_escape => return Ok(self.make(kind, Some(start))),
                b'}' => {
                    let peeked = self.next();
                    if peeked == i32::from(b'}') && !in_specification && mode.brackets == 0 {
                        return Ok(self.shortened(kind, start));
                    }
                    self.back(peeked);
                    self.back(c);
                    self.modes[index].in_text = false;
                    self.modes[index].in_specification = false;
                    return Ok(self.make(kind, Some(start)));
                }
                b'\\' => {
                    let peeked = self.next();
                    if matches!(u8::try_from(peeked), Ok(b'{' | b'}')) {
                        self.back(peeked);
                    } else if !mode.raw && peeked == i32::from(b'N') {
                        let peeked = self.next();
                        match peeked == i32::from(b'{') {
                            true => named_escape = true,
                            false => self.back(peeked),
                        }
                    }
                }
                _ => {}
            }
        }
        self.at -= seen;
        Ok(self.make(kind, Some(start)))
    }

    /// The text before a doubled brace, with one of the two.
    fn shortened(&self, kind: Kind, start: usize) -> Token {
        let mut token = self.make(kind, Some(start));
        token.end -= 1;
        token
    }

    fn unterminated_interpolated(&mut self, mode: &Mode) -> Next {
        let detected = self.line;
        self.at = mode.start + 1;
        self.line_start = mode.line_start;
        self.line = mode.line;
        let letter = mode.letter();
        match mode.quotes {
            3 => self.wrong(format!(
                "unterminated triple-quoted {letter}-string literal (detected at line {detected})"
            )),
            _ => self.wrong(format!(
                "unterminated {letter}-string literal (detected at line {detected})"
            )),
        }
    }

    // Operators and brackets.

    fn operator(&self, start: usize) -> Token {
        let mut token = self.make(Kind::Operator, Some(start));
        token.literal = self.grammar.literal(&self.text[start..self.at]);
        token
    }

    fn punctuation(&mut self, start: usize, byte: u8) -> Next {
        if byte == b':'
            && let Some(mode) = self.modes.last_mut()
            && mode.field >= 0
            && mode.brackets - 1 == mode.field
        {
            mode.in_text = true;
            mode.in_specification = true;
            return Ok(self.operator(start));
        }
        // Looking for a longer operator may fetch no further line: lines end in one of their own.
        let second = self.next();
        if let Ok(second_byte) = u8::try_from(second)
            && is_operator(&[byte, second_byte])
        {
            let third = self.next();
            if !u8::try_from(third).is_ok_and(|third| is_operator(&[byte, second_byte, third])) {
                self.back(third);
            }
            return Ok(self.operator(start));
        }
        self.back(second);
        match byte {
            b'(' | b'[' | b'{' => {
                if self.brackets.len() >= MAX_BRACKETS {
                    return self.wrong("too many nested parentheses");
                }
                self.brackets.push(Bracket {
                    byte,
                    line: self.line,
                    column: start - self.line_start,
                });
                if let Some(mode) = self.modes.last_mut() {
                    mode.brackets += 1;
                }
            }
            b')' | b']' | b'}' => self.close(byte)?,
            byte if !(0x20..0x7F).contains(&byte) => {
                return self.wrong(format!("invalid non-printable character U+{byte:04X}"));
            }
            _ => {}
        }
        Ok(self.operator(start))
    }

    fn close(&mut self, byte: u8) -> Result<(), Stop> {
        let closing = byte as char;
        if let Some(mode) = self.modes.last()
            && mode.brackets == 0
            && byte == b'}'
        {
            let letter = mode.letter();
            return self.wrong(format!("{letter}-string: single '}}' is not allowed"));
        }
        let Some(open) = self.brackets.pop() else {
            return self.wrong(format!("unmatched '{closing}'"));
        };
        if !matches!((open.byte, byte), (b'(', b')') | (b'[', b']') | (b'{', b'}')) {
            if let Some(mode) = self.modes.last()
                && open.byte == b'{'
                && mode.brackets - 1 == mode.field
            {
                let letter = mode.letter();
                return self.wrong(format!("{letter}-string: unmatched '{closing}'"));
            }
            let place = if open.line == self.line {
                String::new()
            } else {
                format!(" on line {}", open.line)
            };
            let opening = open.byte as char;
            return self.wrong(format!(
                "closing parenthesis '{closing}' does not match opening parenthesis '{opening}'{place}"
            ));
        }
        let Some(mode) = self.modes.last_mut() else {
            return Ok(());
        };
        mode.brackets -= 1;
        if mode.brackets < 0 {
            let letter = mode.letter();
            return self.wrong(format!("{letter}-string: unmatched '{closing}'"));
        }
        if byte == b'}' && mode.brackets == mode.field {
            mode.field -= 1;
            mode.in_text = true;
            mode.in_specification = false;
        }
        Ok(())
    }
}

fn digit(c: i32) -> bool {
    (0x30..0x3A).contains(&c)
}

fn is_operator(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        b"!="
            | b"%="
            | b"&="
            | b"**"
            | b"*="
            | b"+="
            | b"-="
            | b"->"
            | b"//"
            | b"/="
            | b":="
            | b"<<"
            | b"<="
            | b"<>"
            | b"=="
            | b">="
            | b">>"
            | b"@="
            | b"^="
            | b"|="
            | b"**="
            | b"//="
            | b"<<="
            | b">>="
    )
}

/// Code points in bytes that may end within one.
pub(super) fn chars(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

/// As `str.isprintable`.
fn is_printable(c: char) -> bool {
    use GeneralCategory as G;
    c == ' '
        || !matches!(
            get_general_category(c),
            G::Control
                | G::Format
                | G::Surrogate
                | G::PrivateUse
                | G::Unassigned
                | G::LineSeparator
                | G::ParagraphSeparator
                | G::SpaceSeparator
        )
}
