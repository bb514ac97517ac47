//! Source text to syntax tree.

use super::SyntaxError;
use super::ast::{Arena, Module};
use super::nesting::Depth;
use super::position::LineIndex;
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
    todo!()
}
