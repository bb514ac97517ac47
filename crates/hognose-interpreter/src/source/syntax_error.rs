//! What is wrong with a source text, in the words and at the place CPython reports.

use super::diagnosis::keyword_hint;
use std::fmt;
use std::sync::Arc;

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
    /// The line it starts on; 0 where the text as a whole is wrong.
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
    /// The line of the last whole compound statement before it, 0 if there is none; for hints.
    pub(crate) statement_line: u32,
    /// The whole text, where a hint may be found in it.
    pub(crate) source: Option<Arc<str>>,
}

impl SyntaxError {
    /// An error found after parsing, at these places.
    pub(crate) fn compiled(
        message: String,
        (line, column): (u32, u32),
        (end_line, end_column): (u32, i32),
        text: Option<String>,
    ) -> Self {
        let kind = SyntaxErrorKind::SyntaxError;
        SyntaxError {
            kind,
            message,
            line,
            column,
            end_line,
            end_column,
            text,
            from_parser: false,
            statement_line: 0,
            source: None,
        }
    }

    /// An error of the text as a whole.
    pub(super) fn nowhere(message: &str) -> Self {
        SyntaxError {
            kind: SyntaxErrorKind::SyntaxError,
            message: message.to_owned(),
            line: 0,
            column: 0,
            end_line: 0,
            end_column: 0,
            text: None,
            from_parser: true,
            statement_line: 0,
            source: None,
        }
    }

    /// The end of a traceback: the place, the line with carets under what is wrong, and the message. Where a misspelt
    /// keyword explains the error, the message says so.
    pub fn render(&self, file: &str) -> String {
        let mut out = match self.line {
            0 => String::new(),
            line => format!("  File \"{file}\", line {line}\n"),
        };
        let mut message = self.message.clone();
        if let Some(text) = &self.text {
            let hint = self.source.as_deref().and_then(|source| keyword_hint(self, source));
            match hint {
                Some(hint) => {
                    message = format!("invalid syntax. Did you mean '{}'?", hint.keyword);
                    show(&hint.text, hint.column as i64, Some(hint.end_column as i64), &mut out);
                }
                None => {
                    let end = (self.line == self.end_line).then_some(i64::from(self.end_column));
                    show(text, i64::from(self.column), end, &mut out);
                }
            }
        }
        out.push_str(&format!("{}: {message}\n", self.kind.name()));
        out
    }
}

/// A line with carets from a column to another, or to its end. Columns count code points from one.
fn show(text: &str, column: i64, end: Option<i64>, out: &mut String) {
    let line = text.trim_end_matches('\n');
    let stripped = line.trim_start_matches([' ', '\n', '\x0c']);
    let length = |text: &str| text.chars().count() as i64;
    let past = length(line) + 1;
    let spaces = length(line) - length(stripped);
    let within = |column: i64| {
        if !text.is_empty() && column > length(text) {
            past
        } else {
            column
        }
    };
    let end = match end {
        Some(0) => column,
        Some(end) => end,
        None => past,
    };
    let (column, end) = (within(column), within(end));
    let end = if column >= end || end < 0 { column + 1 } else { end };
    out.push_str(&format!("    {stripped}\n"));
    let Ok(before) = usize::try_from(column - 1 - spaces) else {
        return;
    };
    // Tabs and the like stay, so that the carets stand where they should.
    let blank: String = stripped
        .chars()
        .take(before)
        .map(|c| if c.is_whitespace() { c } else { ' ' })
        .collect();
    out.push_str(&format!("    {blank}{}\n", "^".repeat((end - column) as usize)));
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (line {})", self.message, self.line)
    }
}

impl std::error::Error for SyntaxError {}
