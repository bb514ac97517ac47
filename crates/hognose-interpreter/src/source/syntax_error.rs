//! What is wrong with a source text, in the words and at the place CPython reports.

use std::fmt;

/// Which of the three exceptions a wrong text raises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyntaxErrorKind {
    /// `SyntaxError`
    SyntaxError,
    /// `IndentationError`
    IndentationError,
    /// `TabError`
    TabError,
}

impl SyntaxErrorKind {
    /// The exception's name.
    pub fn name(self) -> &'static str {
        match self {
            SyntaxErrorKind::SyntaxError => "SyntaxError",
            SyntaxErrorKind::IndentationError => "IndentationError",
            SyntaxErrorKind::TabError => "TabError",
        }
    }
}

/// A wrong source text. Lines and columns count from one, columns in code points, as `SyntaxError.offset` does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// The exception to raise.
    pub kind: SyntaxErrorKind,
    /// What is wrong.
    pub message: String,
    /// The line it starts on.
    pub line: u32,
    /// The column it starts at.
    pub column: u32,
    /// The line it ends on.
    pub end_line: u32,
    /// The column after its end; 0 or -1 where CPython does not know it.
    pub end_column: i32,
    /// The source line.
    pub text: Option<String>,
    /// Found when parsing, not when compiling: the exception carries the source line whatever the file is called.
    pub from_parser: bool,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (line {})", self.message, self.line)
    }
}

impl std::error::Error for SyntaxError {}
