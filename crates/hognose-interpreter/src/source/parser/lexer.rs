//! Source text to tokens, one at a time as the parser asks for them.
//!
//! The text of f-strings is not read here: of those the parser gets the opening quotes, and reads on by itself ([`strings`](super::strings)).

#![expect(
    clippy::indexing_slicing,
    reason = "a table of 256 by a byte, words below their length"
)]

use super::Failed;
use smallvec::{SmallVec, smallvec};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Kind {
    End,
    Newline,
    Indent,
    Dedent,
    /// An identifier of ASCII characters.
    Name,
    /// An identifier with others, to be normalized.
    WideName,
    Number,
    /// A string literal without prefix and escapes, between single quotes.
    PlainString,
    /// Any other string or bytes literal, with its prefix and quotes.
    String,
    /// The prefix and opening quotes of an f-string.
    FStringStart,
    TStringStart,
    // Keywords.
    And,
    As,
    Assert,
    Async,
    Await,
    Break,
    Class,
    Continue,
    Def,
    Del,
    Elif,
    Else,
    Except,
    False,
    Finally,
    For,
    From,
    Global,
    If,
    Import,
    In,
    Is,
    Lambda,
    None,
    Nonlocal,
    Not,
    Or,
    Pass,
    Raise,
    Return,
    True,
    Try,
    While,
    With,
    Yield,
    // Operators and delimiters.
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Comma,
    Colon,
    Semicolon,
    Dot,
    Ellipsis,
    Arrow,
    Exclamation,
    ColonEqual,
    Equal,
    Plus,
    Minus,
    Star,
    DoubleStar,
    Slash,
    DoubleSlash,
    Percent,
    At,
    Ampersand,
    Bar,
    Caret,
    Tilde,
    LeftShift,
    RightShift,
    EqualEqual,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    PlusEqual,
    MinusEqual,
    StarEqual,
    DoubleStarEqual,
    SlashEqual,
    DoubleSlashEqual,
    PercentEqual,
    AtEqual,
    AmpersandEqual,
    BarEqual,
    CaretEqual,
    LeftShiftEqual,
    RightShiftEqual,
}

/// A token and where it stands, in bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: u32,
    pub end: u32,
}

/// Open brackets at one place, as in CPython.
const MAX_BRACKETS: u32 = 200;
/// Levels of indentation, the unindented one among them, as in CPython.
const MAX_INDENTS: usize = 100;
/// How wide a tab is at the most.
const TAB: u32 = 8;

/// A level of indentation: its column with tabs to multiples of eight, and with tabs as wide as a space. A text for which these
/// two disagree is ambiguous.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Indentation {
    column: u32,
    narrow: u32,
}

#[derive(Debug)]
pub(super) struct Lexer<'a> {
    bytes: &'a [u8],
    /// The next byte.
    pub at: usize,
    /// Open brackets, fields of f-strings among them.
    pub brackets: u32,
    /// How many brackets are open where the innermost field of an f-string began, its own among them; 0 outside of fields.
    pub field: u32,
    at_line_start: bool,
    /// A last line without an end gets one.
    ends_last_line: bool,
    /// Indents (positive) or dedents still to be handed out.
    pending: i32,
    indents: SmallVec<[Indentation; 8]>,
}

/// Where a lexer was, on the same logical line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    at: usize,
    brackets: u32,
    at_line_start: bool,
    ends_last_line: bool,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(source: &'a str, ends_last_line: bool) -> Self {
        let bytes = source.as_bytes();
        Lexer {
            bytes,
            at: if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 },
            brackets: 0,
            field: 0,
            at_line_start: true,
            ends_last_line,
            pending: 0,
            indents: smallvec![Indentation { column: 0, narrow: 0 }],
        }
    }

    pub(super) fn mark(&self) -> Mark {
        Mark {
            at: self.at,
            brackets: self.brackets,
            at_line_start: self.at_line_start,
            ends_last_line: self.ends_last_line,
        }
    }

    /// Goes back to where it was.
    pub(super) fn reset(&mut self, mark: Mark) {
        (self.at, self.brackets) = (mark.at, mark.brackets);
        (self.at_line_start, self.ends_last_line) = (mark.at_line_start, mark.ends_last_line);
    }

    /// The byte at a place; 0, which no text has, after its end.
    #[inline]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// The bytes of the line end at a place, if one stands there.
    #[inline]
    pub(super) fn line_end(&self, at: usize) -> usize {
        match (self.byte(at), self.byte(at + 1)) {
            (b'\n', _) => 1,
            (b'\r', b'\n') => 2,
            (b'\r', _) => 1,
            _ => 0,
        }
    }

    #[inline]
    fn token(&mut self, kind: Kind, start: usize, end: usize) -> Token {
        self.at = end;
        Token {
            kind,
            start: start as u32,
            end: end as u32,
        }
    }

    /// The next token.
    pub(super) fn next(&mut self) -> Result<Token, Failed> {
        if self.at_line_start {
            self.at_line_start = false;
            self.indentation()?;
        }
        if self.pending != 0 {
            let kind = if self.pending > 0 { Kind::Indent } else { Kind::Dedent };
            self.pending -= self.pending.signum();
            return Ok(self.token(kind, self.at, self.at));
        }
        loop {
            let start = self.at;
            let byte = self.byte(start);
            match byte {
                b' ' | b'\t' | b'\x0c' => self.at += 1,
                b'a'..=b'z' | b'A'..=b'Z' | b'_' => return self.word(start),
                b'\n' | b'\r' => {
                    let end = start + self.line_end(start);
                    self.at = end;
                    if self.brackets == 0 {
                        self.at_line_start = true;
                        return Ok(self.token(Kind::Newline, start, end));
                    }
                }
                b'0'..=b'9' => return self.number(start),
                b'\'' | b'"' => return self.string(start, start, Kind::PlainString),
                b'#' => self.skip_comment(),
                b'\\' => self.continued_line()?,
                0 => return self.end(start),
                0x80.. => return self.word(start),
                _ => return self.punctuation(start, byte),
            }
        }
    }

    fn skip_comment(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at += memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
    }

    /// A backslash: the line goes on in the next, and there must be one.
    fn continued_line(&mut self) -> Result<(), Failed> {
        let end = self.line_end(self.at + 1);
        self.at += 1 + end;
        if end == 0 || self.at >= self.bytes.len() {
            return Err(Failed);
        }
        Ok(())
    }

    /// The tokens after the last line.
    fn end(&mut self, at: usize) -> Result<Token, Failed> {
        if self.brackets > 0 || at < self.bytes.len() {
            return Err(Failed);
        }
        // The first time here a line without an end ends.
        if self.ends_last_line {
            self.ends_last_line = false;
            if self.bytes.last().is_some_and(|last| !matches!(last, b'\n' | b'\r')) {
                self.at_line_start = true;
                return Ok(self.token(Kind::Newline, at, at));
            }
        }
        Ok(self.token(Kind::End, at, at))
    }

    /// Measures the indentation of the next line that is not blank.
    fn indentation(&mut self) -> Result<(), Failed> {
        let found = loop {
            let (mut column, mut narrow) = (0, 0);
            // Where backslashes continue the indentation itself, what stands before the first counts.
            let mut continued = 0;
            loop {
                match self.byte(self.at) {
                    b' ' => (column, narrow) = (column + 1, narrow + 1),
                    b'\t' => (column, narrow) = ((column / TAB + 1) * TAB, narrow + 1),
                    b'\x0c' => (column, narrow) = (0, 0),
                    b'\\' => {
                        continued = if continued > 0 { continued } else { column };
                        self.continued_line()?;
                        continue;
                    }
                    _ => break,
                }
                self.at += 1;
            }
            match self.byte(self.at) {
                b'#' => self.skip_comment(),
                b'\n' | b'\r' => {}
                // The line after the last one is not indented.
                0 if self.at >= self.bytes.len() && (column == 0 || self.ends_last_line) => {
                    self.ends_last_line = false;
                    break Indentation { column: 0, narrow: 0 };
                }
                _ if continued > 0 => {
                    break Indentation {
                        column: continued,
                        narrow: continued,
                    };
                }
                _ => break Indentation { column, narrow },
            }
            self.at += self.line_end(self.at);
        };
        let top = self.top();
        if found == top {
            return Ok(());
        }
        if found.column > top.column {
            if self.indents.len() >= MAX_INDENTS || found.narrow <= top.narrow {
                return Err(Failed);
            }
            self.indents.push(found);
            self.pending = 1;
            return Ok(());
        }
        while self.indents.len() > 1 && found.column < self.top().column {
            self.indents.pop();
            self.pending -= 1;
        }
        match found == self.top() {
            true => Ok(()),
            false => Err(Failed),
        }
    }

    fn top(&self) -> Indentation {
        self.indents
            .last()
            .copied()
            .unwrap_or(Indentation { column: 0, narrow: 0 })
    }

    /// An identifier, a keyword or a literal with a prefix.
    fn word(&mut self, start: usize) -> Result<Token, Failed> {
        let rest = self.bytes.get(start..).unwrap_or_default();
        let (mut length, mut all) = (0, 0);
        // The bytes in a row: those of a keyword, which has eight at the most.
        let mut packed = 0;
        for &byte in rest {
            if !is_word(byte) {
                break;
            }
            all |= byte;
            packed = packed << 8 | u64::from(byte);
            length += 1;
        }
        let end = start + length;
        if all >= 0x80 {
            return match is_identifier(rest.get(..length).unwrap_or_default()) {
                true => Ok(self.token(Kind::WideName, start, end)),
                false => Err(Failed),
            };
        }
        if length <= 2 && matches!(self.byte(end), b'\'' | b'"') {
            match prefix(rest.get(..length).unwrap_or_default()) {
                Some(kind @ Kind::String) => return self.string(start, end, kind),
                Some(kind) => {
                    let quotes = self.opening_quotes(end);
                    return Ok(self.token(kind, start, end + quotes));
                }
                None => {}
            }
        }
        let kind = if length <= 8 { keyword(packed) } else { Kind::Name };
        Ok(self.token(kind, start, end))
    }

    /// How many quotes open a literal: three or one.
    pub(super) fn opening_quotes(&self, at: usize) -> usize {
        let quote = self.byte(at);
        match self.byte(at + 1) == quote && self.byte(at + 2) == quote {
            true => 3,
            false => 1,
        }
    }

    /// A literal from its prefix to its closing quotes.
    fn string(&mut self, start: usize, opening: usize, mut kind: Kind) -> Result<Token, Failed> {
        let (quote, quotes) = (self.byte(opening), self.opening_quotes(opening));
        if quotes > 1 {
            kind = Kind::String;
        }
        let mut at = opening + quotes;
        loop {
            match self.byte(at) {
                byte if byte == quote => {
                    at += 1;
                    if quotes == 1 {
                        break;
                    }
                    if self.byte(at) == quote && self.byte(at + 1) == quote {
                        at += 2;
                        break;
                    }
                }
                b'\\' => {
                    kind = Kind::String;
                    at += 1 + self.line_end(at + 1).max(1);
                }
                b'\n' | b'\r' if quotes == 1 => return Err(Failed),
                0 => return Err(Failed),
                _ => at += 1,
            }
        }
        Ok(self.token(kind, start, at))
    }

    // Numbers.

    fn number(&mut self, start: usize) -> Result<Token, Failed> {
        let mut at = start;
        // Most have one digit.
        let next = self.byte(start + 1);
        if !is_word(next) && next != b'.' {
            return Ok(self.token(Kind::Number, start, start + 1));
        }
        let radix: Option<fn(u8) -> bool> = match (self.byte(at), self.byte(at + 1) | 0x20) {
            (b'0', b'x') => Some(|byte| byte.is_ascii_hexdigit()),
            (b'0', b'o') => Some(|byte| matches!(byte, b'0'..=b'7')),
            (b'0', b'b') => Some(|byte| matches!(byte, b'0' | b'1')),
            _ => None,
        };
        if let Some(is_digit) = radix {
            at += 2;
            loop {
                at += usize::from(self.byte(at) == b'_');
                if !is_digit(self.byte(at)) {
                    return Err(Failed);
                }
                while is_digit(self.byte(at)) {
                    at += 1;
                }
                if self.byte(at) != b'_' {
                    break;
                }
            }
            return self.number_ends(start, at);
        }
        if self.byte(at) != b'.' {
            at = self.digits(at)?;
        }
        let whole_end = at;
        if self.byte(at) == b'.' {
            at += 1;
            if self.byte(at).is_ascii_digit() {
                at = self.digits(at)?;
            }
        }
        if self.byte(at) | 0x20 == b'e' {
            let signed = matches!(self.byte(at + 1), b'+' | b'-');
            let digits = at + 1 + usize::from(signed);
            if self.byte(digits).is_ascii_digit() {
                at = self.digits(digits)?;
            } else if signed {
                return Err(Failed);
            }
        }
        if self.byte(at) | 0x20 == b'j' {
            at += 1;
        }
        // A decimal integer begins with 0 only where it is 0; CPython does not see that before an `else`.
        if at == whole_end && self.byte(start) == b'0' && self.byte(at) != b'e' {
            let digits = self.bytes.get(start..at).unwrap_or_default();
            if digits.iter().any(|byte| matches!(byte, b'1'..=b'9')) {
                return Err(Failed);
            }
        }
        self.number_ends(start, at)
    }

    /// The end of decimal digits with single underscores between them.
    fn digits(&self, mut at: usize) -> Result<usize, Failed> {
        loop {
            while self.byte(at).is_ascii_digit() {
                at += 1;
            }
            if self.byte(at) != b'_' {
                return Ok(at);
            }
            at += 1;
            if !self.byte(at).is_ascii_digit() {
                return Err(Failed);
            }
        }
    }

    /// Of words only some keywords may follow a number without a space.
    fn number_ends(&mut self, start: usize, end: usize) -> Result<Token, Failed> {
        let byte = self.byte(end);
        if byte.is_ascii_alphanumeric() || byte == b'_' {
            let rest = self.bytes.get(end..).unwrap_or_default();
            let length = rest.iter().take_while(|&&byte| is_word(byte)).count();
            let word = rest.get(..length).unwrap_or_default();
            let follows = matches!(word, b"and" | b"else" | b"for" | b"or" | b"not")
                || matches!(word, [b'i', b'f' | b'n' | b's', ..]);
            if !follows {
                return Err(Failed);
            }
        }
        Ok(self.token(Kind::Number, start, end))
    }

    // Operators and brackets.

    fn punctuation(&mut self, start: usize, byte: u8) -> Result<Token, Failed> {
        use Kind::*;
        let (second, third) = (self.byte(start + 1), self.byte(start + 2));
        let (kind, length) = match byte {
            b'(' => (self.open(LeftParenthesis)?, 1),
            b'[' => (self.open(LeftBracket)?, 1),
            b'{' => (self.open(LeftBrace)?, 1),
            b')' => (self.close(RightParenthesis)?, 1),
            b']' => (self.close(RightBracket)?, 1),
            b'}' => (self.close(RightBrace)?, 1),
            b',' => (Comma, 1),
            b';' => (Semicolon, 1),
            b'~' => (Tilde, 1),
            // In a field of an f-string the format specification begins.
            b':' if second == b'=' && (self.field == 0 || self.field != self.brackets) => (ColonEqual, 2),
            b':' => (Colon, 1),
            b'.' if second.is_ascii_digit() => return self.number(start),
            b'.' if second == b'.' && third == b'.' => (Ellipsis, 3),
            b'.' => (Dot, 1),
            b'=' if second == b'=' => (EqualEqual, 2),
            b'=' => (Equal, 1),
            b'!' if second == b'=' => (NotEqual, 2),
            b'!' => (Exclamation, 1),
            b'-' if second == b'>' => (Arrow, 2),
            b'-' if second == b'=' => (MinusEqual, 2),
            b'-' => (Minus, 1),
            b'+' if second == b'=' => (PlusEqual, 2),
            b'+' => (Plus, 1),
            b'*' if second == b'*' && third == b'=' => (DoubleStarEqual, 3),
            b'*' if second == b'*' => (DoubleStar, 2),
            b'*' if second == b'=' => (StarEqual, 2),
            b'*' => (Star, 1),
            b'/' if second == b'/' && third == b'=' => (DoubleSlashEqual, 3),
            b'/' if second == b'/' => (DoubleSlash, 2),
            b'/' if second == b'=' => (SlashEqual, 2),
            b'/' => (Slash, 1),
            b'%' if second == b'=' => (PercentEqual, 2),
            b'%' => (Percent, 1),
            b'@' if second == b'=' => (AtEqual, 2),
            b'@' => (At, 1),
            b'&' if second == b'=' => (AmpersandEqual, 2),
            b'&' => (Ampersand, 1),
            b'|' if second == b'=' => (BarEqual, 2),
            b'|' => (Bar, 1),
            b'^' if second == b'=' => (CaretEqual, 2),
            b'^' => (Caret, 1),
            b'<' if second == b'<' && third == b'=' => (LeftShiftEqual, 3),
            b'<' if second == b'<' => (LeftShift, 2),
            b'<' if second == b'=' => (LessEqual, 2),
            // `<>` is no operator any more.
            b'<' if second == b'>' => return Err(Failed),
            b'<' => (Less, 1),
            b'>' if second == b'>' && third == b'=' => (RightShiftEqual, 3),
            b'>' if second == b'>' => (RightShift, 2),
            b'>' if second == b'=' => (GreaterEqual, 2),
            b'>' => (Greater, 1),
            _ => return Err(Failed),
        };
        Ok(self.token(kind, start, start + length))
    }

    /// Counts an opening bracket.
    pub(super) fn open(&mut self, kind: Kind) -> Result<Kind, Failed> {
        if self.brackets >= MAX_BRACKETS {
            return Err(Failed);
        }
        self.brackets += 1;
        Ok(kind)
    }

    fn close(&mut self, kind: Kind) -> Result<Kind, Failed> {
        self.brackets = self.brackets.checked_sub(1).ok_or(Failed)?;
        Ok(kind)
    }
}

/// Which bytes can be part of an identifier.
static WORD: [bool; 256] = {
    let mut word = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        word[byte] = matches!(byte as u8, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | 0x80..);
        byte += 1;
    }
    word
};

#[inline]
fn is_word(byte: u8) -> bool {
    WORD[byte as usize]
}

fn is_identifier(word: &[u8]) -> bool {
    let Ok(word) = std::str::from_utf8(word) else {
        return false;
    };
    word.char_indices().all(|(index, c)| match index {
        0 => c == '_' || unicode_ident::is_xid_start(c),
        _ => unicode_ident::is_xid_continue(c),
    })
}

/// What a literal with these letters before its quotes is.
fn prefix(word: &[u8]) -> Option<Kind> {
    match word {
        [b'r' | b'R' | b'u' | b'U' | b'b' | b'B'] => Some(Kind::String),
        [b'r' | b'R', b'b' | b'B'] | [b'b' | b'B', b'r' | b'R'] => Some(Kind::String),
        [b'f' | b'F'] | [b'r' | b'R', b'f' | b'F'] | [b'f' | b'F', b'r' | b'R'] => Some(Kind::FStringStart),
        [b't' | b'T'] | [b'r' | b'R', b't' | b'T'] | [b't' | b'T', b'r' | b'R'] => Some(Kind::TStringStart),
        _ => None,
    }
}

/// Bytes in a row.
const fn packed(word: &[u8]) -> u64 {
    let (mut packed, mut at) = (0, 0);
    while at < word.len() {
        packed = packed << 8 | word[at] as u64;
        at += 1;
    }
    packed
}

/// The keyword that a word of at most eight bytes is, or a name.
fn keyword(word: u64) -> Kind {
    macro_rules! keywords {
        ($($kind:ident $word:literal)*) => {
            mod spelled {
                $(#[expect(non_upper_case_globals)] pub const $kind: u64 = super::packed($word);)*
            }
            match word {
                $(spelled::$kind => Kind::$kind,)*
                _ => Kind::Name,
            }
        };
    }
    keywords! {
        And b"and"
        As b"as"
        Assert b"assert"
        Async b"async"
        Await b"await"
        Break b"break"
        Class b"class"
        Continue b"continue"
        Def b"def"
        Del b"del"
        Elif b"elif"
        Else b"else"
        Except b"except"
        False b"False"
        Finally b"finally"
        For b"for"
        From b"from"
        Global b"global"
        If b"if"
        Import b"import"
        In b"in"
        Is b"is"
        Lambda b"lambda"
        None b"None"
        Nonlocal b"nonlocal"
        Not b"not"
        Or b"or"
        Pass b"pass"
        Raise b"raise"
        Return b"return"
        True b"True"
        Try b"try"
        While b"while"
        With b"with"
        Yield b"yield"
    }
}
