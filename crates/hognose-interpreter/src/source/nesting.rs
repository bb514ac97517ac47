//! How deep a source text nests.
//!
//! Parsing, name resolution, lowering and dropping the tree all recurse as deep as the tree is. Before the parser reads a text,
//! [`scan`] bounds that depth by one look at its bytes: brackets and blocks by CPython's limits, and what makes a tree deep
//! without brackets (`a+b+c`, `a.b.c`, `not not a`, `lambda: lambda: a`) by a limit of ours. [`within_limits`] knows most texts
//! to pass without one. How deep the text is then comes from the parser's tokens ([`depth_of`]), and what walks its tree runs in
//! [`with_stack`].
#![expect(
    clippy::indexing_slicing,
    reason = "a table of 256 by a byte, and places the scan has passed"
)]

use super::position::LineIndex;
use super::{SyntaxError, SyntaxErrorKind};
use crate::source::ast::token::{Token, TokenKind};
use ruff_text_size::TextSize;
use smallvec::{SmallVec, smallvec};

/// What a text may be like.
#[derive(Debug, Clone, Copy)]
pub struct SourceLimits {
    /// Open brackets at one place.
    pub brackets: u32,
    /// Indentation levels, the unindented one among them.
    pub indentation: u32,
    /// Links on one path of a tree: operators, attributes, calls, prefixes, brackets.
    pub chain: u32,
}

impl Default for SourceLimits {
    fn default() -> Self {
        SourceLimits {
            brackets: 200,
            indentation: 100,
            chain: 3000,
        }
    }
}

/// A bound on how deep the tree of a text can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Depth {
    /// Blocks inside blocks.
    pub blocks: u32,
    /// Links on the deepest path of an expression.
    pub links: u32,
}

/// The native stack that one level of a tree costs the hungriest pass over it. The parser is not among them: it grows
/// its own stack. Measured: lowering takes up to 3 KiB a level in a release build and 20 KiB without optimisation.
const STACK_PER_LEVEL: usize = if cfg!(debug_assertions) { 32 * 1024 } else { 4096 };

/// What any thread is sure to have left: half of a stack of 128 KiB.
const STACK_AT_HAND: usize = 64 * 1024;

impl Depth {
    /// The native stack that a pass over such a tree may take.
    pub fn stack(self) -> usize {
        (self.blocks as usize + self.links as usize) * STACK_PER_LEVEL
    }
}

/// Runs `f` with a native stack large enough for a tree of this depth: directly where the tree is as shallow as trees usually are, or
/// where the thread has so much left, else on a stack of its own.
pub fn with_stack<T>(depth: Depth, f: impl FnOnce() -> T) -> T {
    let stack = depth.stack();
    if stack <= STACK_AT_HAND {
        return f();
    }
    stacker::maybe_grow(stack + STACK_AT_HAND, stack + STACK_AT_HAND, f)
}

/// What the places of a text have room for: they are counted in 32 bits.
const MOST_BYTES: usize = u32::MAX as usize / 2;

/// Bounds the nesting of a text, or says where it nests too deep.
pub fn scan(source: &str, limits: &SourceLimits) -> Result<Depth, SyntaxError> {
    if source.len() > MOST_BYTES {
        return Err(Excess::Bytes.into_error("", 0));
    }
    let mut scanner = Scanner {
        bytes: source.as_bytes(),
        at: 0,
        nesting: Nesting::new(limits),
        limits,
        indents: smallvec![0],
    };
    match scanner.run() {
        Ok(()) => Ok(scanner.nesting.depth()),
        Err(excess) => Err(excess.into_error(source, scanner.at)),
    }
}

/// What a byte can add to the nesting of a text: half links, opening brackets, and white space, of which indentation takes
/// some for each level; three numbers in one, so that a text's are one sum.
static WEIGHTS: [u64; 256] = {
    let mut weights = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        weights[byte] = match CLASSES[byte] {
            // Brackets are a link themselves, and one for what they may be.
            Class::Open => 4 * HALF_LINK + OPENING,
            Class::Operator | Class::Dot | Class::Quote => 2 * HALF_LINK,
            // No keyword that is a link has fewer than two letters; `lambda`, which is two, has six.
            Class::Word => HALF_LINK,
            Class::Skip => SPACE,
            _ => 0,
        };
        byte += 1;
    }
    weights
};
const HALF_LINK: u64 = 1;
const OPENING: u64 = 1 << 24;
const SPACE: u64 = 1 << 44;
/// A text this long has room for its sums.
const MOST_WEIGHED: usize = 16 * 1024;
/// The white space that indents the lines of a hundred levels is more than this, by tabs where eight spaces would do.
const SPACE_OF_LEVELS: u64 = 900;

/// Whether a text is sure to be within the default limits, by what its bytes could be at the worst.
pub(super) fn within_limits(source: &str) -> bool {
    let limits = SourceLimits::default();
    if source.len() > MOST_WEIGHED {
        return false;
    }
    let sums: u64 = source.bytes().map(|byte| WEIGHTS[byte as usize]).sum();
    let (links, openings, space) = (sums % OPENING / 2, sums % SPACE / OPENING, sums / SPACE);
    links <= u64::from(limits.chain) && openings <= u64::from(limits.brackets) && space <= SPACE_OF_LEVELS
}

/// How deep the text nests that the parser read so.
pub(super) fn depth_of(tokens: &[Token]) -> Depth {
    let limits = SourceLimits {
        brackets: u32::MAX,
        indentation: u32::MAX,
        chain: u32::MAX,
    };
    let mut nesting = Nesting::new(&limits);
    // Without limits no step can fail.
    for token in tokens {
        let _ = match token.kind() {
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => nesting.open(None),
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => nesting.close().map(|_| ()),
            TokenKind::Comma | TokenKind::And | TokenKind::Or => nesting.separate(),
            TokenKind::Colon => nesting.colon(),
            TokenKind::Newline | TokenKind::Semi => nesting.end(),
            TokenKind::Lambda => nesting.lambda(),
            TokenKind::Indent => nesting.indent(),
            TokenKind::Dedent => nesting.dedent(),
            TokenKind::Dot | TokenKind::If | TokenKind::Else | TokenKind::Not | TokenKind::Await => nesting.link(),
            TokenKind::FStringStart | TokenKind::TStringStart | TokenKind::Tilde => nesting.link(),
            kind if kind.is_arithmetic() || kind.is_bitwise_or_shift() => nesting.link(),
            _ => Ok(()),
        };
    }
    nesting.depth()
}

/// What there is too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Excess {
    Brackets,
    Indentation,
    Chain,
    Bytes,
}

impl Excess {
    #[cold]
    fn into_error(self, source: &str, at: usize) -> SyntaxError {
        let lines = LineIndex::new(source);
        let place = lines.position(source, TextSize::new(at as u32));
        let (kind, message) = match self {
            Excess::Brackets => (SyntaxErrorKind::SyntaxError, "too many nested parentheses"),
            Excess::Indentation => (SyntaxErrorKind::IndentationError, "too many levels of indentation"),
            Excess::Chain => (SyntaxErrorKind::SyntaxError, "too many nested expressions"),
            Excess::Bytes => (SyntaxErrorKind::SyntaxError, "source is too long"),
        };
        let (column, end_column) = match self {
            Excess::Indentation => (1, 0),
            Excess::Brackets | Excess::Chain | Excess::Bytes => (place.column, place.column as i32),
        };
        SyntaxError {
            kind,
            message: message.to_owned(),
            line: place.line,
            column,
            end_line: place.line,
            end_column,
            text: Some(lines.line_text(source, place.line).to_owned()),
            from_parser: true,
            statement_line: 0,
            source: None,
        }
    }
}

/// An f-string whose replacement field is open.
#[derive(Debug, Clone, Copy)]
struct Field {
    quote: u8,
    triple: bool,
    /// The field stands in the format specification of the field around it.
    in_specification: bool,
}

/// The expressions inside one pair of brackets, or outside any.
#[derive(Debug, Clone, Copy, Default)]
struct Level {
    /// Links of the expression being read.
    links: u32,
    /// The deepest brackets in it.
    inner: u32,
    /// The deepest expression before it.
    deepest: u32,
    /// `lambda`s whose `:` is still to come.
    lambdas: u32,
    field: Option<Field>,
}

impl Level {
    fn separate(&mut self) -> u32 {
        self.deepest = self.deepest.max(self.links.saturating_add(self.inner));
        // What follows is still inside the parameters of these lambdas.
        self.links = self.lambdas * LAMBDA;
        self.inner = 0;
        self.deepest
    }
}

/// A lambda counts double: its default values are where the parser does not grow its stack.
const LAMBDA: u32 = 2;

/// The depth of what has been read so far.
#[derive(Debug)]
struct Nesting {
    open: Vec<Level>,
    /// The innermost level.
    level: Level,
    blocks: u32,
    deepest_block: u32,
    brackets: usize,
    chain: u32,
}

impl Nesting {
    fn new(limits: &SourceLimits) -> Self {
        Nesting {
            open: Vec::new(),
            level: Level::default(),
            blocks: 0,
            deepest_block: 0,
            brackets: limits.brackets as usize,
            chain: limits.chain,
        }
    }

    fn depth(&mut self) -> Depth {
        while let Some(outer) = self.open.pop() {
            self.fold_into(outer);
        }
        Depth {
            blocks: self.deepest_block,
            links: self.level.separate(),
        }
    }

    #[inline]
    fn link(&mut self) -> Result<(), Excess> {
        self.level.links += 1;
        Ok(())
    }

    fn lambda(&mut self) -> Result<(), Excess> {
        self.level.links += LAMBDA;
        self.level.lambdas += 1;
        Ok(())
    }

    fn indent(&mut self) -> Result<(), Excess> {
        self.blocks += 1;
        self.deepest_block = self.deepest_block.max(self.blocks);
        Ok(())
    }

    fn dedent(&mut self) -> Result<(), Excess> {
        self.blocks = self.blocks.saturating_sub(1);
        Ok(())
    }

    fn open(&mut self, field: Option<Field>) -> Result<(), Excess> {
        if self.open.len() >= self.brackets {
            return Err(Excess::Brackets);
        }
        self.open.push(std::mem::replace(
            &mut self.level,
            Level {
                field,
                ..Level::default()
            },
        ));
        Ok(())
    }

    /// Closes the innermost brackets and says whether they were an f-string's.
    fn close(&mut self) -> Result<Option<Field>, Excess> {
        let Some(outer) = self.open.pop() else { return Ok(None) };
        let field = self.level.field;
        self.fold_into(outer);
        self.check(self.level.links.saturating_add(self.level.inner))?;
        Ok(field)
    }

    fn fold_into(&mut self, outer: Level) {
        // One for the brackets themselves, one for what they may be, a generator expression in a call say.
        let inner = self.level.separate().saturating_add(1);
        self.level = outer;
        self.level.links += 1;
        self.level.inner = self.level.inner.max(inner);
    }

    fn separate(&mut self) -> Result<(), Excess> {
        let depth = self.level.separate();
        self.check(depth)
    }

    fn colon(&mut self) -> Result<(), Excess> {
        if self.level.lambdas > 0 {
            self.level.lambdas -= 1;
            return Ok(());
        }
        self.separate()
    }

    /// The end of a statement.
    fn end(&mut self) -> Result<(), Excess> {
        self.level.lambdas = 0;
        self.separate()
    }

    #[inline]
    fn check(&self, depth: u32) -> Result<(), Excess> {
        match depth > self.chain {
            true => Err(Excess::Chain),
            false => Ok(()),
        }
    }
}

/// What a byte of code can be to the scan.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Skip,
    Word,
    Digit,
    Quote,
    Open,
    Close,
    Operator,
    Dot,
    Comma,
    Colon,
    Semicolon,
    Newline,
    Hash,
    Backslash,
}

static CLASSES: [Class; 256] = {
    let mut classes = [Class::Skip; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => Class::Word,
            b'0'..=b'9' => Class::Digit,
            b'"' | b'\'' => Class::Quote,
            b'(' | b'[' | b'{' => Class::Open,
            b')' | b']' | b'}' => Class::Close,
            b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^' | b'~' | b'<' | b'>' => Class::Operator,
            b'.' => Class::Dot,
            b',' => Class::Comma,
            b':' => Class::Colon,
            b';' => Class::Semicolon,
            b'\n' | b'\r' => Class::Newline,
            b'#' => Class::Hash,
            b'\\' => Class::Backslash,
            _ => Class::Skip,
        };
        byte += 1;
    }
    classes
};

struct Scanner<'s> {
    bytes: &'s [u8],
    at: usize,
    nesting: Nesting,
    limits: &'s SourceLimits,
    /// The columns of the blocks around.
    indents: SmallVec<[u32; 8]>,
}

impl Scanner<'_> {
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn run(&mut self) -> Result<(), Excess> {
        if self.bytes.starts_with(b"\xEF\xBB\xBF") {
            self.at = 3;
        }
        self.indentation()?;
        while let Some(&byte) = self.bytes.get(self.at) {
            match CLASSES[byte as usize] {
                Class::Skip => self.at += 1,
                Class::Word => self.word()?,
                Class::Digit => self.skip_number(),
                Class::Quote => self.string(),
                Class::Open => {
                    self.nesting.open(None)?;
                    self.at += 1;
                }
                Class::Close => {
                    let field = self.nesting.close()?;
                    self.at += 1;
                    if let Some(field) = field {
                        self.interpolated(field.quote, field.triple, field.in_specification)?;
                    }
                }
                Class::Operator => {
                    self.nesting.link()?;
                    let doubles = matches!(byte, b'*' | b'/' | b'<' | b'>') && self.byte(self.at + 1) == byte;
                    self.at += if doubles { 2 } else { 1 };
                }
                Class::Dot => {
                    let in_number = self.at > 0
                        && self.byte(self.at - 1).is_ascii_digit()
                        && self.byte(self.at + 1).is_ascii_digit();
                    self.nesting.level.links += u32::from(!in_number);
                    self.at += 1;
                }
                Class::Comma => {
                    self.nesting.separate()?;
                    self.at += 1;
                }
                Class::Colon => self.colon()?,
                Class::Semicolon => {
                    self.nesting.end()?;
                    self.at += 1;
                }
                Class::Newline => {
                    self.at += 1;
                    if self.nesting.open.is_empty() {
                        self.nesting.end()?;
                        self.indentation()?;
                    }
                }
                Class::Hash => self.skip_line(),
                // A continued line has no indentation.
                Class::Backslash => self.at += 1 + self.line_end(self.at + 1),
            }
        }
        self.nesting.end()
    }

    fn skip_word(&mut self) {
        while matches!(CLASSES[self.byte(self.at) as usize], Class::Word | Class::Digit) {
            self.at += 1;
        }
    }

    /// The digits of a number. Letters after them are words: `1if x` has a keyword in it.
    fn skip_number(&mut self) {
        let hexadecimal = self.byte(self.at) == b'0' && matches!(self.byte(self.at + 1), b'x' | b'X');
        self.at += if hexadecimal { 2 } else { 1 };
        while let byte = self.byte(self.at)
            && (byte.is_ascii_digit() || byte == b'_' || hexadecimal && byte.is_ascii_hexdigit())
        {
            self.at += 1;
        }
    }

    fn skip_line(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at)
            && byte != b'\n'
            && byte != b'\r'
        {
            self.at += 1;
        }
    }

    /// Measures the indentation of the line that begins here, unless it is blank.
    fn indentation(&mut self) -> Result<(), Excess> {
        let mut column = 0;
        // Where backslashes continue the indentation itself, what stands before the first counts.
        let mut continued = 0;
        loop {
            match self.byte(self.at) {
                b' ' => column += 1,
                b'\t' => column = (column / 8 + 1) * 8,
                b'\x0c' => column = 0,
                b'\\' if self.line_end(self.at + 1) > 0 => {
                    continued = if continued > 0 { continued } else { column };
                    self.at += self.line_end(self.at + 1);
                }
                _ => break,
            }
            self.at += 1;
        }
        if matches!(self.byte(self.at), b'\n' | b'\r' | b'#') || self.at >= self.bytes.len() {
            return Ok(());
        }
        let column = if continued > 0 { continued } else { column };
        while self.indents.last().is_some_and(|&outer| outer > column) {
            self.indents.pop();
        }
        if self.indents.last().is_none_or(|&outer| outer < column) {
            if self.indents.len() >= self.limits.indentation as usize {
                return Err(Excess::Indentation);
            }
            self.indents.push(column);
            self.nesting.deepest_block = self.nesting.deepest_block.max(self.indents.len() as u32 - 1);
        }
        Ok(())
    }

    /// The bytes of the line end that stands at a place, if one does.
    fn line_end(&self, at: usize) -> usize {
        match (self.byte(at), self.byte(at + 1)) {
            (b'\r', b'\n') => 2,
            (b'\r' | b'\n', _) => 1,
            _ => 0,
        }
    }

    fn word(&mut self) -> Result<(), Excess> {
        let start = self.at;
        self.skip_word();
        let word = &self.bytes[start..self.at];
        match word {
            b"if" | b"else" | b"not" | b"await" => self.nesting.link(),
            b"lambda" => self.nesting.lambda(),
            b"and" | b"or" => self.nesting.separate(),
            [b'f' | b'F' | b't' | b'T']
            | [b'f' | b'F' | b't' | b'T', b'r' | b'R']
            | [b'r' | b'R', b'f' | b'F' | b't' | b'T']
                if CLASSES[self.byte(self.at) as usize] == Class::Quote =>
            {
                self.open_interpolated()
            }
            _ => Ok(()),
        }
    }

    /// The quotes here: which, and whether three.
    fn quotes(&mut self) -> (u8, bool) {
        let quote = self.byte(self.at);
        let triple = self.three(quote);
        self.at += if triple { 3 } else { 1 };
        (quote, triple)
    }

    fn three(&self, quote: u8) -> bool {
        self.byte(self.at + 1) == quote && self.byte(self.at + 2) == quote
    }

    /// A string of any kind but f-strings, from its opening quotes.
    fn string(&mut self) {
        let (quote, triple) = self.quotes();
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'\\' => self.at += self.line_end(self.at + 1).max(1),
                b'\n' | b'\r' if !triple => return,
                _ if byte == quote && !triple => {
                    self.at += 1;
                    return;
                }
                _ if byte == quote && self.three(quote) => {
                    self.at += 3;
                    return;
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    fn open_interpolated(&mut self) -> Result<(), Excess> {
        let (quote, triple) = self.quotes();
        self.nesting.link()?;
        self.interpolated(quote, triple, false)
    }

    /// The text of an f-string, up to its next field or its end; or that of a field's format specification.
    fn interpolated(&mut self, quote: u8, triple: bool, in_specification: bool) -> Result<(), Excess> {
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                // A backslash keeps a quote from closing, in raw strings too, but never hides a brace.
                b'\\' if !matches!(self.byte(self.at + 1), b'{' | b'}') => {
                    self.at += self.line_end(self.at + 1).max(1);
                }
                b'\n' | b'\r' if !triple => return self.string_ends(in_specification),
                b'{' if self.byte(self.at + 1) == b'{' && !in_specification => self.at += 1,
                b'{' => {
                    self.at += 1;
                    return self.nesting.open(Some(Field {
                        quote,
                        triple,
                        in_specification,
                    }));
                }
                // The specification's field ends; closing it goes on with the string around.
                b'}' if in_specification => return Ok(()),
                _ if byte == quote && (!triple || self.three(quote)) => {
                    self.at += if triple { 3 } else { 1 };
                    return self.string_ends(in_specification);
                }
                _ => {}
            }
            self.at += 1;
        }
        Ok(())
    }

    /// Where a string ends with a field open, that ends too.
    fn string_ends(&mut self, in_specification: bool) -> Result<(), Excess> {
        match in_specification {
            true => self.nesting.close().map(|_| ()),
            false => Ok(()),
        }
    }

    fn colon(&mut self) -> Result<(), Excess> {
        self.at += 1;
        if let Some(field) = self.nesting.level.field {
            self.nesting.separate()?;
            return self.interpolated(field.quote, field.triple, true);
        }
        match self.byte(self.at) {
            b'=' => Ok(()),
            _ => self.nesting.colon(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};

    fn depth(source: &str) -> Depth {
        scan(source, &SourceLimits::default()).expect("nests within the limits")
    }

    fn error(source: &str) -> SyntaxError {
        scan(source, &SourceLimits::default()).expect_err("nests too deep")
    }

    #[test]
    fn nesting_is_bounded_as_cpython_bounds_it() {
        let brackets = error(&format!("x = 1\né{}", "[".repeat(201)));
        assert_eq!(brackets.message, "too many nested parentheses");
        assert_eq!((brackets.line, brackets.column), (2, 202));
        assert_eq!(depth(&"(".repeat(200)).links, 400);
        let blocks =
            |count| (0..count).map(|i| " ".repeat(i) + "if 1:\n").collect::<String>() + &" ".repeat(count) + "0";
        assert_eq!(depth(&blocks(99)).blocks, 99);
        let indentation = error(&blocks(100));
        assert_eq!(
            (indentation.kind, indentation.line),
            (SyntaxErrorKind::IndentationError, 101)
        );
        assert_eq!(indentation.message, "too many levels of indentation");
    }

    #[test]
    fn chains_without_brackets_are_bounded() {
        for link in [
            "-",
            "not ",
            "~",
            "await ",
            "lambda:",
            "lambda a=",
            "1**",
            "1 if 1 else ",
            "1+",
            "1<<",
            "a.",
        ] {
            assert_eq!(
                error(&link.repeat(100_000)).message,
                "too many nested expressions",
                "{link}"
            );
        }
        for trailer in [".b", "()", "[0]", "+1", "(1)[2].c"] {
            assert_eq!(error(&format!("a{}", trailer.repeat(100_000))).line, 1, "{trailer}");
        }
        let mixed = "(-".repeat(150) + "a" + &")+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1".repeat(150);
        assert_eq!(error(&mixed).line, 1);
    }

    #[test]
    fn what_is_long_but_flat_passes() {
        for part in [
            "1,",
            "x=1\n",
            "a and ",
            "'x' ",
            "{1:2},",
            "lambda a,b=1:0,",
            "f'{a}{b:{c}}',",
            "a[1:2],",
        ] {
            assert!(depth(&format!("[{}", part.repeat(100_000))).links < 20, "{part}");
        }
        assert!(depth(&("if a: pass\n".to_owned() + &"elif b: pass\n".repeat(100_000))).links < 3);
        assert!(depth(&"x = 1; ".repeat(100_000)).links < 3);
    }

    #[test]
    fn strings_and_comments_hide_what_is_in_them() {
        for source in [
            r"'(((('",
            r"'\'(((('",
            "'''((\n((\"'''",
            "# ((((",
            "b'(('",
            r"rb'\'((('",
            "f'(((('",
            "f'{{((('",
            "f'''\n(((\"'''",
        ] {
            assert!(depth(source).links <= 1, "{source}");
        }
        assert!(depth("f'{f\"{f'{1}'}\"}'").links >= 6);
        assert_eq!(depth("x if'('else y").links, 2);
    }

    #[test]
    fn the_parser_reads_the_same_nesting() {
        let sources = [
            "f'{a:{b}}' + f'{x!r:>{w}}' + rf'\\{x}' + f'{{}}{y}'\n",
            "f'''{\n(a, [b])\n:{c}}''' f\"{'x'}\"\n",
            "f'{lambda x: 1}' f'{(lambda x: 1)}'\n",
            "def f(a=lambda b=lambda: 1, c=2: 3, /, *d: -1) -> x[1:2, ...]:\n  if a:\n\t\treturn not a\n",
            "if 1:\n    \\\n  x = 1\n\\\n    y\n",
            "x = 'a\\\n(((' 'b'\nif x: # ((\n\n  # [[\n  y = -1 ** ~2 // 3 << 4 @ 5\n",
            "async def f():\n  return await (x := {**a, 'b': [*c]}) or not d.e(f)(g)[h]\n",
            "f'\\N{DASH}{x}' f'\\{6}' f'{x:%H:%M}' f'{x:\\'}'\n",
            "1if 2else 3 if 0xfor 1_0and-1.5e-3j else 4\n",
            "match x:\n  case {'a': [1, *_], **r} if r: pass\n  case C(x=1) | -1.5j: pass\n",
        ];
        for source in sources {
            let parsed = parse_unchecked(source, ParseOptions::from(Mode::Module));
            let (found, bound) = (depth_of(parsed.tokens()), depth(source));
            assert!(found.blocks <= bound.blocks && found.links <= bound.links, "{source}");
        }
    }

    #[test]
    fn what_is_weighed_light_passes_the_scan() {
        for link in [
            "-",
            "not ",
            "~",
            "await ",
            "lambda:",
            "1**",
            "1if 1else ",
            "1+",
            "a.",
            "(",
            "[{",
            "f'{",
            "a()",
        ] {
            let most = (1..6000).rev().find(|&count| within_limits(&link.repeat(count)));
            let most = most.expect("one is light");
            assert!(most < 5999, "{link}");
            depth(&link.repeat(most));
        }
        let levels = |count: usize| (0..count).map(|i| format!("{}{}if 1:\n", "\t".repeat(i / 8), " ".repeat(i % 8)));
        assert!(within_limits(&levels(80).collect::<String>()));
        assert!(!within_limits(&levels(101).collect::<String>()));
        error(&levels(101).collect::<String>());
    }

    #[test]
    fn deep_trees_run_on_a_larger_stack_and_panics_come_through() {
        fn recurse(levels: u32) -> u32 {
            let room = std::hint::black_box([levels; 256]);
            match levels {
                0 => 0,
                _ => recurse(levels - 1) + room[0] - levels + 1,
            }
        }
        let deep = Depth { blocks: 0, links: 3000 };
        let small = std::thread::Builder::new().stack_size(256 * 1024).spawn(move || {
            assert_eq!(with_stack(Depth::default(), || 1), 1);
            assert_eq!(with_stack(deep, || recurse(3000)), 3000);
            std::panic::catch_unwind(|| with_stack(deep, || panic!("came through")))
        });
        let panic = small.expect("starts").join().expect("ends").expect_err("panicked");
        assert_eq!(panic.downcast_ref::<&str>(), Some(&"came through"));
    }
}
