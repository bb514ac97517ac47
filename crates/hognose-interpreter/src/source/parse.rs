//! Source text to syntax tree.
#![expect(clippy::indexing_slicing, reason = "places of tokens that were found")]
#![expect(clippy::string_slice, reason = "places of tokens that were found")]

use super::diagnosis::{Diagnosis, MAX_DIGITS, MAX_FIELDS, diagnose};
use super::nesting::{Depth, SourceLimits, depth_of, scan, with_stack, within_limits};
use super::position::LineIndex;
use super::{SyntaxError, SyntaxErrorKind};
use ruff_python_ast::token::{Token, TokenKind};
use ruff_python_ast::{self as ast, AtomicNodeIndex, PythonVersion, Stmt};
use ruff_python_parser as ruff;
use ruff_text_size::{Ranged, TextRange};
use smallvec::SmallVec;
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
    /// The text is the library's: it nests as far as it may, and both parsers take it.
    pub of_library: bool,
}

/// A text that parsed.
#[derive(Debug)]
pub struct Parsed {
    /// The tree.
    pub module: ast::ModModule,
    /// How deep it is: what walks it recursively needs [`with_stack`](super::with_stack).
    pub depth: Depth,
    /// What the text was read as.
    pub mode: Mode,
    /// How it was read.
    pub options: ParseOptions,
    /// Where its lines start, once somebody asked.
    lines: OnceCell<LineIndex>,
    /// The text itself, for error reports.
    pub source: std::sync::Arc<str>,
}

impl Parsed {
    /// Where its lines start.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.source))
    }
}

impl Drop for Parsed {
    /// The tree drops as deep as it is.
    fn drop(&mut self) {
        let body = std::mem::take(&mut self.module.body);
        with_stack(self.depth, move || drop(body));
    }
}

/// Parses a text as Python 3.14. Names are not looked at; [`analyze`](super::analyze) does that.
pub fn parse(source: &str, mode: Mode, options: ParseOptions) -> Result<Parsed, SyntaxError> {
    let ruff_mode = match mode {
        Mode::Eval => ruff::Mode::Expression,
        Mode::Exec | Mode::Single => ruff::Mode::Module,
    };
    let ruff_options = ruff::ParseOptions::from(ruff_mode).with_target_version(PythonVersion::PY314);
    if source.contains('\0') {
        return Err(SyntaxError::nowhere("source code string cannot contain null bytes"));
    }
    if !options.of_library && !within_limits(source) {
        scan(source, &SourceLimits::default())?;
    }
    let parsed = ruff::parse_unchecked(source, ruff_options);
    let depth = depth_of(parsed.tokens());
    let faulty = parsed.has_syntax_errors();
    let is_doubtful = || !options.of_library && (names_surrogate(source) || is_suspect(source, parsed.tokens()));
    if faulty || is_doubtful() {
        let error = match diagnose(source, mode) {
            Diagnosis::Wrong(error) | Diagnosis::Incomplete(error) => Some(*error),
            Diagnosis::Fine | Diagnosis::Unknown => faulty.then(|| disagreement(source, &parsed)),
        };
        if let Some(mut error) = error {
            error.source = Some(source.into());
            with_stack(depth, move || drop(parsed));
            return Err(error);
        }
    }
    let module = match parsed.into_syntax() {
        ast::Mod::Module(module) => module,
        ast::Mod::Expression(expression) => {
            let range = expression.body.range();
            let statement = ast::StmtExpr {
                node_index: AtomicNodeIndex::NONE,
                range,
                value: expression.body,
            };
            ast::ModModule {
                node_index: AtomicNodeIndex::NONE,
                range: expression.range,
                body: std::iter::once(Stmt::Expr(statement)).collect(),
            }
        }
    };
    Ok(Parsed {
        module,
        depth,
        mode,
        options,
        lines: OnceCell::new(),
        source: source.into(),
    })
}

/// Whether something in the text may be the escape of a lone surrogate, which the parser takes for another character.
fn names_surrogate(source: &str) -> bool {
    source.match_indices('\\').any(|(at, _)| {
        let digits = match source.as_bytes().get(at + 1..).unwrap_or_default() {
            [b'u', digits @ ..] | [b'U', b'0', b'0', b'0', b'0', digits @ ..] => digits,
            _ => return false,
        };
        matches!(digits, [b'd' | b'D', b'8' | b'9' | b'a'..=b'f' | b'A'..=b'F', ..])
    })
}

/// Whether there may be something in the text that this parser takes and CPython does not: an integer too long to convert,
/// format specifications inside format specifications inside others, a pattern that is more than a pattern, a star or two before a
/// comparison that begins with a parenthesis, or a `yield` of a comma.
fn is_suspect(source: &str, tokens: &[Token]) -> bool {
    // Between `case` and what ends its pattern: how much is open around it. The tokens before the one looked at.
    let mut in_case = None;
    let (mut before, mut last) = (TextRange::default(), TokenKind::Newline);
    // Whether the last star unpacks what stands behind it.
    let mut unpacks = false;
    // What is open here, and around it.
    let mut open = Open::default();
    let mut around: SmallVec<[Open; 16]> = SmallVec::new();
    for token in tokens {
        if in_case.is_none() && is_plain(token.kind()) {
            last = token.kind();
            continue;
        }
        match token.kind() {
            TokenKind::Int if token.range().len().to_usize() > MAX_DIGITS => return true,
            TokenKind::FStringStart | TokenKind::TStringStart => {
                let text = Open {
                    takes_fields: true,
                    ..Open::default()
                };
                around.push(std::mem::replace(&mut open, text));
            }
            kind @ (TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace) => {
                let fields = match open.takes_fields && kind == TokenKind::Lbrace {
                    true => open.fields + 1,
                    false => 0,
                };
                if fields > MAX_FIELDS {
                    return true;
                }
                let inside = Open {
                    starred: unpacks && matches!(last, TokenKind::Star | TokenKind::DoubleStar),
                    fields,
                    ..Open::default()
                };
                around.push(std::mem::replace(&mut open, inside));
            }
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace | TokenKind::FStringEnd | TokenKind::TStringEnd => {
                let starred = open.starred;
                open = around.pop().unwrap_or_default();
                open.in_operand |= starred;
            }
            TokenKind::Comma | TokenKind::Newline => open.in_operand = false,
            TokenKind::Colon if in_case == Some(around.len()) => in_case = None,
            TokenKind::Colon => open.takes_fields |= open.fields > 0,
            TokenKind::Star | TokenKind::DoubleStar => unpacks = !ends_operand(last),
            kind if open.in_operand && goes_on_after_operand(kind) => return true,
            _ => {}
        }
        let of_wildcard = || token.kind() == TokenKind::Dot && &source[before] == "_";
        if in_case.is_some() && (is_suspect_in_case(last, token.kind()) || of_wildcard()) {
            return true;
        }
        // A `yield` with nothing but a comma behind it.
        if last == TokenKind::Yield && token.kind() == TokenKind::Comma {
            return true;
        }
        (before, last) = (token.range(), token.kind());
        match last {
            TokenKind::Case => in_case = Some(around.len()),
            TokenKind::If | TokenKind::Newline => in_case = None,
            _ => {}
        }
    }
    false
}

/// What `is_suspect` remembers of brackets, of an f-string's text, or of what stands outside any.
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    /// A star stands before it.
    starred: bool,
    /// An operand that begins with a star and brackets goes on here.
    in_operand: bool,
    /// Braces in it are fields: it is a text, or a field whose format specification has begun.
    takes_fields: bool,
    /// How many fields a field stands in, itself among them; 0 for anything else.
    fields: u32,
}

/// Whether a token outside of patterns says nothing to `is_suspect` but that it stands there.
fn is_plain(token: TokenKind) -> bool {
    use TokenKind::*;
    matches!(
        token,
        Name | String
            | Float
            | Equal
            | FStringMiddle
            | NonLogicalNewline
            | Comment
            | Dot
            | Plus
            | Minus
            | Return
            | Def
            | Indent
            | Dedent
            | For
            | PlusEqual
            | Import
    )
}

/// Whether a token makes more than an operand of `|` of what stands before it.
fn goes_on_after_operand(token: TokenKind) -> bool {
    use TokenKind::*;
    matches!(
        token,
        EqEqual | NotEqual | Less | LessEqual | Greater | GreaterEqual | In | Is | Not | And | Or | If
    )
}

/// Whether an operand can end with a token, so that a star after it multiplies.
fn ends_operand(token: TokenKind) -> bool {
    use TokenKind::*;
    matches!(
        token,
        Name | Int
            | Float
            | Complex
            | String
            | FStringEnd
            | TStringEnd
            | Rpar
            | Rsqb
            | Rbrace
            | True
            | False
            | None
            | Ellipsis
    )
}

/// Whether a token of a pattern, after the one before it, may be none of a pattern's.
fn is_suspect_in_case(last: TokenKind, token: TokenKind) -> bool {
    use TokenKind::*;
    let ends = matches!(last, Name | Int | Float | Complex | String | Rpar | Rsqb | Rbrace);
    match token {
        FStringStart | TStringStart => true,
        String => ends && last != String,
        Name | Int | Float | Complex | Lsqb | Lbrace => ends,
        _ => false,
    }
}

/// The mapping pattern around an f-string or t-string that is refused as its key: the grammar takes it, the compiler does not.
fn mapping_with_template_key(tokens: &[Token], wrong: TextRange) -> Option<TextRange> {
    let at = tokens.iter().position(|token| token.range().start() == wrong.start())?;
    if !matches!(tokens[at].kind(), TokenKind::FStringStart | TokenKind::TStringStart) {
        return None;
    }
    let matching = |tokens: &mut dyn Iterator<Item = &Token>, opening: TokenKind, closing: TokenKind| {
        let mut depth = 0;
        for token in tokens {
            if token.kind() == opening && depth == 0 {
                return Some(token.range());
            }
            depth += i32::from(token.kind() == closing) - i32::from(token.kind() == opening);
        }
        None
    };
    let start = matching(&mut tokens[..at].iter().rev(), TokenKind::Lbrace, TokenKind::Rbrace)?;
    let end = matching(&mut tokens[at..].iter(), TokenKind::Rbrace, TokenKind::Lbrace)?;
    Some(TextRange::new(start.start(), end.end()))
}

/// Where only the parser that makes the tree finds fault.
#[cold]
fn disagreement(source: &str, parsed: &ruff::Parsed<ast::Mod>) -> SyntaxError {
    if let Some(error) = parsed.errors().first()
        && let Some(range) = mapping_with_template_key(parsed.tokens(), error.location)
    {
        let lines = LineIndex::new(source);
        let (start, end) = (
            lines.position(source, range.start()),
            lines.position(source, range.end()),
        );
        let text = lines.line_text(source, start.line).to_owned();
        return SyntaxError::compiled(
            super::scope::patterns::KEYS.to_owned(),
            (start.line, start.column),
            (end.line, end.column as i32),
            Some(text),
        );
    }
    let errors = parsed.errors().iter().map(|error| (error.location, &error.error));
    let (range, message) = match errors.into_iter().next() {
        Some((range, ruff::ParseErrorType::InvalidStarredExpressionUsage)) => {
            (range, "can't use starred expression here")
        }
        Some((range, _)) => (range, "invalid syntax"),
        None => {
            let unsupported = parsed.unsupported_syntax_errors().first();
            (
                unsupported.map(|error| error.range).unwrap_or_default(),
                "invalid syntax",
            )
        }
    };
    at(source, range, message.to_owned())
}

fn at(source: &str, range: TextRange, message: String) -> SyntaxError {
    let lines = LineIndex::new(source);
    let (start, end) = (
        lines.position(source, range.start()),
        lines.position(source, range.end()),
    );
    SyntaxError {
        kind: SyntaxErrorKind::SyntaxError,
        message,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn is_read_twice(source: &str) -> bool {
        let options = ruff::ParseOptions::from(ruff::Mode::Module).with_target_version(PythonVersion::PY314);
        let parsed = ruff::parse_unchecked(source, options);
        parsed.has_syntax_errors() || names_surrogate(source) || is_suspect(source, parsed.tokens())
    }

    #[test]
    fn what_both_parsers_take_is_read_once() {
        for source in [
            "10**(n) if n < 3 else 2*(n) == n",
            "f(*a, **(b)) < c",
            "match x:\n  case ('a', b): c.append('d')\n  case {'k': v} if v: pass\n  case A(b) | [c, *_]: {b: 'e'}[c]\n",
            "f'{a:{b}}' < 'c' and [*(a)]",
        ] {
            assert!(!is_read_twice(source), "{source}");
        }
        for name in crate::stdlib::names() {
            let source = crate::stdlib::source(name).unwrap_or_default();
            assert!(
                !is_read_twice(source) && scan(source, &SourceLimits::default()).is_ok(),
                "{name}"
            );
        }
    }

    #[test]
    fn what_only_this_parser_takes_is_read_twice() {
        for source in [
            "{*(0) == 1}",
            "[1, *(a if b else c) < d]",
            "x = yield ,",
            "match x:\n  case 1 'a': pass\n",
            "match x:\n  case {'k': 1 'a'}: pass\n",
            "f'{a:{b:{c:{d}}}}'",
        ] {
            assert!(is_read_twice(source), "{source}");
        }
    }
}
