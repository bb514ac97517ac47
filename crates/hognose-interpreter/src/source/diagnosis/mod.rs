//! What is wrong with a text that does not parse, in CPython's words and at the place it points to.
//!
//! The [parser](crate::source::parse) that makes the tree only says that a text is wrong. What to say about it is found
//! out here: the text is read once more with a [grammar](grammar) that follows CPython's attempts in their order, first
//! as it should be, then looking for mistakes it knows by name.

mod grammar;
mod hints;
mod literals;
mod machine;
mod mistakes;
mod tokenizer;

pub(super) use hints::keyword_hint;
pub(super) use mistakes::MAX_DIGITS;
pub(super) use tokenizer::{MAX_FIELDS, MAX_STRINGS};

use super::ast::Arena;
use super::{Mode, SyntaxError, SyntaxErrorKind};
use grammar::{Grammar, Kind};
use machine::{Machine, Outcome};
use tokenizer::{Bracket, Stop};

/// What became of reading a text.
#[derive(Debug)]
pub(super) enum Diagnosis {
    /// Nothing is wrong with it.
    Fine,
    /// It ends too early: more lines could make it right.
    Incomplete(Box<SyntaxError>),
    Wrong(Box<SyntaxError>),
    /// It was too much to read.
    Unknown,
}

/// Reads a text for what is wrong with it.
pub(super) fn diagnose(source: &str, mode: Mode) -> Diagnosis {
    let grammar = Grammar::get();
    let text = tokenizer::normalized(source, mode != Mode::Eval);
    let tokens = tokenizer::tokenize(&text, grammar);
    let arena = Arena::new();
    let mut machine = Machine::new(&text, grammar, &tokens, &arena);
    let rule = if mode == Mode::Eval { "eval" } else { "file" };
    let first = match machine.run(rule) {
        Outcome::Matched => return Diagnosis::Fine,
        Outcome::GivenUp => return Diagnosis::Unknown,
        Outcome::Wrong(error) => return found(machine.progress().at_end, tokens_first(&machine, error)),
        Outcome::Stopped => return found(machine.progress().at_end, Box::new(stopped(&machine))),
        Outcome::Failed => machine.last().copied(),
    };
    let at_end = machine.progress().at_end;
    machine.look_for_mistakes();
    let error = match machine.run(rule) {
        Outcome::Wrong(error) => tokens_first(&machine, error),
        Outcome::Stopped => Box::new(stopped(&machine)),
        Outcome::Matched | Outcome::Failed | Outcome::GivenUp => match first {
            Some(token) if matches!(token.kind, Kind::Indent | Kind::Dedent) => {
                let which = if token.kind == Kind::Indent {
                    "unexpected indent"
                } else {
                    "unexpected unindent"
                };
                Box::new(mistakes::at_last(
                    &machine,
                    SyntaxErrorKind::IndentationError,
                    which.to_owned(),
                ))
            }
            Some(token) => {
                let error = mistakes::exactly_at(&machine, &token, "invalid syntax".to_owned());
                tokens_first(&machine, Box::new(error))
            }
            None => return Diagnosis::Unknown,
        },
    };
    found(at_end, error)
}

fn found(at_end: bool, error: Box<SyntaxError>) -> Diagnosis {
    match at_end {
        true => Diagnosis::Incomplete(error),
        false => Diagnosis::Wrong(error),
    }
}

/// What the tokenizer found further on may matter more than what the parser says.
fn tokens_first(machine: &Machine<'_>, error: Box<SyntaxError>) -> Box<SyntaxError> {
    let Some(current) = machine.last() else { return error };
    if machine.input.in_string {
        return error;
    }
    match (&machine.input.stop, machine.input.unclosed) {
        (Some(Stop::Wrong(wrong)), _) => Box::new(wrong.clone()),
        (Some(_), Some(bracket)) if current.line > bracket.line => Box::new(never_closed(machine, bracket)),
        _ => error,
    }
}

fn never_closed(machine: &Machine<'_>, bracket: Bracket) -> SyntaxError {
    let column = bracket.column as i64 + 1;
    let message = format!("'{}' was never closed", bracket.byte as char);
    let kind = SyntaxErrorKind::SyntaxError;
    mistakes::raise_stopped(machine, kind, bracket.line, column, bracket.line, 0, message)
}

/// What the parser says when the tokens stop.
fn stopped(machine: &Machine<'_>) -> SyntaxError {
    let progress = machine.input.progress;
    let here = (progress.at - progress.line_start) as i64;
    let (kind, column, end, message) = match &machine.input.stop {
        Some(Stop::Wrong(error)) => return error.clone(),
        Some(Stop::EndOfText) | None => match machine.input.unclosed {
            Some(bracket) => return never_closed(machine, bracket),
            None => (SyntaxErrorKind::SyntaxError, here, -1, "unexpected EOF while parsing"),
        },
        Some(Stop::Dedent) => {
            let message = "unindent does not match any outer indentation level";
            (SyntaxErrorKind::IndentationError, here, -1, message)
        }
        Some(Stop::Tabs) => (
            SyntaxErrorKind::TabError,
            1,
            0,
            "inconsistent use of tabs and spaces in indentation",
        ),
        Some(Stop::TooDeep) => (
            SyntaxErrorKind::IndentationError,
            1,
            0,
            "too many levels of indentation",
        ),
        Some(Stop::Continuation) => {
            let column = (progress.at - progress.held) as i64;
            let message = "unexpected character after line continuation character";
            (SyntaxErrorKind::SyntaxError, column, 0, message)
        }
    };
    mistakes::raise_stopped(
        machine,
        kind,
        progress.line,
        column,
        progress.line,
        end,
        message.to_owned(),
    )
}
