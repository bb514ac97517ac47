//! Source text to syntax tree.

use super::ast::{Arena, Module, Names};
use super::diagnosis::{Diagnosis, diagnose};
use super::nesting::{self, Depth};
use super::parser::{self, Failure};
use super::position::LineIndex;
use super::{SyntaxError, SyntaxErrorKind};
use ruff_text_size::TextRange;
use std::cell::OnceCell;

/// What the text is: as `compile`'s third argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// A file or a session's snippet: statements.
    #[default]
    Exec,
    /// One expression; the module holds it as its only statement.
    Eval,
    /// One interactive statement.
    Single,
}

/// How to read a text.
#[derive(Debug, Clone, Copy, Default)]
pub struct ParseOptions {
    /// `await`, `async for` and `async with` may stand outside any function.
    pub allow_top_level_await: bool,
    /// Module-level names live in a namespace other than the globals (`exec` with locals, `eval` in a function):
    /// they resolve to [`Resolution::Name`](super::Resolution::Name).
    pub separate_locals: bool,
}

/// A text that parsed.
#[derive(Debug)]
pub struct Parsed<'a> {
    /// The tree.
    pub module: Module<'a>,
    /// The names in it, until [`analyze`](super::analyze) takes them on.
    pub names: Names<'a>,
    /// Where the tree lives.
    pub arena: &'a Arena,
    /// How deep it is: what walks it recursively needs [`with_stack`](super::with_stack).
    pub depth: Depth,
    /// What the text was read as.
    pub mode: Mode,
    /// How it was read.
    pub options: ParseOptions,
    /// Where its lines start, once somebody asked.
    lines: OnceCell<LineIndex>,
    /// The text itself.
    pub source: &'a str,
}

impl Parsed<'_> {
    /// Where its lines start.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(self.source))
    }
}

/// Parses a text as Python 3.14. Names are not looked at; [`analyze`](super::analyze) does that.
pub fn parse<'a>(
    arena: &'a Arena,
    source: &'a str,
    mode: Mode,
    options: ParseOptions,
) -> Result<Parsed<'a>, SyntaxError> {
    if memchr::memchr(0, source.as_bytes()).is_some() {
        return Err(SyntaxError::nowhere("source code string cannot contain null bytes"));
    }
    if source.len() > nesting::MOST_BYTES {
        return Err(SyntaxError::nowhere("source is too long"));
    }
    let tree = match mode {
        Mode::Eval => parser::expression(arena, source),
        Mode::Exec | Mode::Single => parser::statements(arena, source),
    };
    match tree {
        Ok(tree) => Ok(Parsed {
            module: tree.module,
            names: tree.names,
            arena,
            depth: tree.depth,
            mode,
            options,
            lines: OnceCell::new(),
            source,
        }),
        Err(Failure::TooDeep(place)) => Err(at(source, place, "too many nested expressions")),
        Err(Failure::Wrong(range)) => Err(fault(source, mode, range)),
    }
}

/// What is wrong with a text that did not parse, because of the token at this place.
#[cold]
fn fault(source: &str, mode: Mode, range: TextRange) -> SyntaxError {
    let mut error = match diagnose(source, mode) {
        Diagnosis::Wrong(error) | Diagnosis::Incomplete(error) => *error,
        Diagnosis::Fine | Diagnosis::Unknown => at(source, range, "invalid syntax"),
    };
    error.source = Some(source.into());
    error
}

/// An error of the parser's at a place.
#[cold]
fn at(source: &str, range: TextRange, message: &str) -> SyntaxError {
    let lines = LineIndex::new(source);
    let (start, end) = (
        lines.position(source, range.start()),
        lines.position(source, range.end()),
    );
    SyntaxError {
        kind: SyntaxErrorKind::SyntaxError,
        message: message.to_owned(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column as i32,
        text: Some(lines.line_text(source, start.line).to_owned()),
        from_parser: true,
        statement_line: 0,
        source: None,
    }
}
