//! What to say about a mistake, and where.
//!
//! Most mistakes of the grammar are a message and the parts it is about; the ones with more to them are here.
#![expect(
    clippy::indexing_slicing,
    reason = "tokens of a span the grammar matched, which is not empty, and their places in the text"
)]
#![expect(
    clippy::string_slice,
    reason = "tokens of a span the grammar matched, which is not empty, and their places in the text"
)]

use super::grammar::{Action, Kind};
use super::literals;
use super::machine::{Machine, Span};
use super::tokenizer::{Progress, Token, chars};
use crate::source::ast::{CmpOp, Expr};
use crate::source::{SyntaxError, SyntaxErrorKind, parser};
use ruff_text_size::Ranged;

/// Whether something is wrong with what matched.
pub(super) enum Verdict {
    Fine,
    Wrong(Box<SyntaxError>),
    /// The tokens ended wrongly before that could be said.
    Stopped,
}

/// A place in bytes: the line, from one, and the column, from zero.
#[derive(Debug, Clone, Copy)]
struct Place {
    line: u32,
    column: usize,
}

pub(super) fn judge(machine: &mut Machine<'_>, action: &Action) -> Verdict {
    let part = |index: usize| action.parts.get(index).copied().unwrap_or(0);
    let (a, b) = (part(0), part(1));
    let message = |machine: &Machine<'_>| said(machine, action.message);
    let error = match action.name {
        "at" => start(machine, a)
            .zip(end(machine, a))
            .map(|(from, to)| range(machine, from, to, message(machine))),
        "range" => start(machine, a)
            .zip(end(machine, b))
            .map(|(from, to)| range(machine, from, to, message(machine))),
        "from" => start(machine, a).map(|from| from_here(machine, from, message(machine))),
        "last" => Some(at_last(machine, SyntaxErrorKind::SyntaxError, message(machine))),
        "indent" => Some(at_last(machine, SyntaxErrorKind::IndentationError, message(machine))),
        "next" => {
            let at = machine.at;
            let Some(token) = machine.fetch(at) else {
                return Verdict::Stopped;
            };
            Some(at_token(
                machine,
                &token,
                SyntaxErrorKind::SyntaxError,
                message(machine),
            ))
        }
        "parameter" => {
            let span = machine.parts(a).next_back();
            span.map(|span| {
                let comma = machine.input.tokens[span.end - 1];
                let without = span.end - usize::from(&machine.text[comma.start..comma.end] == ",");
                tokens_range(
                    machine,
                    Span {
                        end: without.max(span.start + 1),
                        ..span
                    },
                    message(machine),
                )
            })
        }
        "items" => start(machine, a)
            .zip(end(machine, a))
            .map(|(from, to)| range(machine, from, to, message(machine))),
        "last_item" => {
            let item = machine.parts(a).next_back();
            let other = machine.parts(b).next_back();
            item.zip(other).map(|(item, other)| {
                let span = Span {
                    start: item.start,
                    end: other.end,
                };
                tokens_range(machine, span, message(machine))
            })
        }
        "elements" => {
            let last = machine
                .parts(b)
                .next_back()
                .and_then(|span| elements(machine, span)?.pop());
            start(machine, a).zip(last).map(|(from, last)| {
                let to = place(machine, last.end);
                range(machine, from, to, message(machine))
            })
        }
        "generator" => generator(machine, start(machine, a), b),
        "generator_argument" => {
            let last = machine
                .parts(a)
                .next_back()
                .and_then(|span| last_of_several_arguments(machine, span));
            let from = last.map(|offset| place(machine, offset));
            generator(machine, from, b)
        }
        "positional_after_keyword" => machine.parts(a).next_back().map(|span| {
            let unpacking = has_unpacking(machine, span);
            let message = match unpacking {
                true => "positional argument follows keyword argument unpacking",
                false => "positional argument follows keyword argument",
            };
            at_last(machine, SyntaxErrorKind::SyntaxError, message.to_owned())
        }),
        "missing_comma" => missing_comma(machine, a, b),
        "legacy" => legacy(machine, a, b),
        "assign_target" => target(machine, a, Target::Assign),
        "for_target" => target(machine, a, Target::For),
        "delete_target" => target(machine, a, Target::Delete),
        "after_key" => after_key(machine, a, action.message),
        "bound" => {
            let tuple = machine.parts(b).next_back().and_then(|span| expression(machine, span));
            let what = if tuple.is_some_and(|node| node.expression.is_tuple_expr()) {
                "constraints"
            } else {
                "bound"
            };
            let message = format!("cannot use {what} with {}", action.message);
            start(machine, a).map(|from| from_here(machine, from, message))
        }
        "real" | "imaginary" => machine.parts(a).next_back().and_then(|span| {
            let is_imaginary = span_text(machine, span).ends_with(['j', 'J']);
            let wanted = action.name == "imaginary";
            (is_imaginary != wanted).then(|| {
                tokens_range(
                    machine,
                    span,
                    format!("{} number required in complex literal", action.name),
                )
            })
        }),
        "statement" => {
            let span = machine.parts(a).next_back();
            if let Some(span) = span {
                machine.statement_line = machine.statement_line.max(statement_line(machine, span));
            }
            None
        }
        "number" => machine.parts(a).next_back().and_then(|span| too_long(machine, span)),
        "conversion" => conversion(machine, a, b),
        "string" => machine.parts(a).next_back().and_then(|span| string(machine, span)),
        "strings" => mixed_strings(machine, a),
        "fstring" => machine
            .parts(a)
            .next_back()
            .and_then(|span| interpolated(machine, span)),
        "middle" => machine
            .parts(a)
            .next_back()
            .and_then(|span| interpolated(machine, span)),
        _ => None,
    };
    match error {
        Some(error) => Verdict::Wrong(Box::new(error)),
        None => Verdict::Fine,
    }
}

/// The line of a statement, its decorators apart.
fn statement_line(machine: &Machine<'_>, span: Span) -> u32 {
    let tokens = &machine.input.tokens[span.start..span.end];
    let text = |token: &Token| machine.text.get(token.start..token.end);
    let keyword = match tokens.first() {
        Some(first) if text(first) == Some("@") => tokens.iter().find(|token| text(token) == Some("class")),
        first => first,
    };
    keyword.map_or(0, |token| token.line)
}

/// A message with what it says about remembered parts put in.
fn said(machine: &Machine<'_>, message: &str) -> String {
    let mut out = String::new();
    let mut rest = message;
    while let Some((before, after)) = ["{name:", "{text:", "{line:"]
        .iter()
        .filter_map(|opening| rest.find(opening).map(|at| (at, at + opening.len())))
        .min()
    {
        out.push_str(&rest[..before]);
        let letter = rest.as_bytes().get(after).copied().unwrap_or(0);
        if let Some(span) = machine.parts(letter).next() {
            match rest.as_bytes()[before + 1] {
                b'n' => out.push_str(name_of(machine, span)),
                b't' => out.push_str(span_text(machine, span)),
                _ => out.push_str(&machine.input.tokens[span.start].line.to_string()),
            }
        }
        rest = rest.get(after + 2..).unwrap_or("");
    }
    out.push_str(rest);
    out
}

// Where.

/// An error as the parser raises it: `column` and `end` count bytes from one, as far as they are known.
fn raise(
    machine: &Machine<'_>,
    kind: SyntaxErrorKind,
    line: u32,
    column: i64,
    end_line: u32,
    end: i64,
    message: String,
) -> SyntaxError {
    raise_after(machine, machine.progress(), kind, line, column, end_line, end, message)
}

/// As the parser raises it when the tokens have stopped.
pub(super) fn raise_stopped(
    machine: &Machine<'_>,
    kind: SyntaxErrorKind,
    line: u32,
    column: i64,
    end_line: u32,
    end: i64,
    message: String,
) -> SyntaxError {
    raise_after(
        machine,
        machine.input.progress,
        kind,
        line,
        column,
        end_line,
        end,
        message,
    )
}

fn raise_after(
    machine: &Machine<'_>,
    progress: Progress,
    kind: SyntaxErrorKind,
    line: u32,
    column: i64,
    end_line: u32,
    end: i64,
    message: String,
) -> SyntaxError {
    let text = machine.text;
    // The line as the tokenizer holds it, if it is still there.
    let shown = match progress.line <= line && progress.fetched > progress.line_start {
        true => &text[progress.line_start..progress.fetched],
        false => text.split('\n').nth(line.saturating_sub(1) as usize).unwrap_or(""),
    };
    let in_characters = |column: i64| match usize::try_from(column) {
        Ok(column) if column > shown.len() => chars(shown.as_bytes()) as i64 + 1,
        Ok(column) => chars(&shown.as_bytes()[..column]) as i64,
        Err(_) => column,
    };
    SyntaxError {
        kind,
        message,
        line,
        column: u32::try_from(in_characters(column)).unwrap_or(0),
        end_line,
        end_column: if end > 0 { in_characters(end) } else { end } as i32,
        text: Some(shown.to_owned()),
        from_parser: true,
        statement_line: machine.statement_line,
        source: None,
    }
}

fn range(machine: &Machine<'_>, from: Place, to: Place, message: String) -> SyntaxError {
    let (column, end) = (from.column as i64 + 1, to.column as i64 + 1);
    raise(
        machine,
        SyntaxErrorKind::SyntaxError,
        from.line,
        column,
        to.line,
        end,
        message,
    )
}

/// From a place to what was read last.
fn from_here(machine: &Machine<'_>, from: Place, message: String) -> SyntaxError {
    let progress = machine.progress();
    let end = (progress.at - progress.line_start) as i64;
    raise(
        machine,
        SyntaxErrorKind::SyntaxError,
        from.line,
        from.column as i64 + 1,
        progress.line,
        end,
        message,
    )
}

fn tokens_range(machine: &Machine<'_>, span: Span, message: String) -> SyntaxError {
    let (first, last) = (machine.input.tokens[span.start], machine.input.tokens[span.end - 1]);
    let (from, to) = (token_start(&first), token_end(&last));
    range(machine, from, to, message)
}

fn at_token(machine: &Machine<'_>, token: &Token, kind: SyntaxErrorKind, message: String) -> SyntaxError {
    let progress = machine.progress();
    let column = match token.column {
        Some(column) => column as i64 + 1,
        None if progress.at == progress.held => 0,
        None => (progress.at - progress.line_start) as i64,
    };
    let end = token.end_column.map_or(-1, |column| column as i64 + 1);
    raise(machine, kind, token.line, column, token.end_line, end, message)
}

pub(super) fn at_last(machine: &Machine<'_>, kind: SyntaxErrorKind, message: String) -> SyntaxError {
    match machine.last().or(machine.input.tokens.last()) {
        Some(token) => at_token(machine, &token.clone(), kind, message),
        None => raise(machine, kind, 1, 0, 1, -1, message),
    }
}

/// At exactly that token, wherever the tokenizer is.
pub(super) fn exactly_at(machine: &Machine<'_>, token: &Token, message: String) -> SyntaxError {
    let column = token.column.map_or(0, |column| column as i64 + 1);
    let end = token.end_column.map_or(0, |column| column as i64 + 1);
    raise(
        machine,
        SyntaxErrorKind::SyntaxError,
        token.line,
        column,
        token.end_line,
        end,
        message,
    )
}

pub(super) fn expected(machine: &Machine<'_>, token: &Token, literal: &str) -> SyntaxError {
    exactly_at(machine, token, format!("expected '{literal}'"))
}

fn token_start(token: &Token) -> Place {
    Place {
        line: token.line,
        column: token.column.unwrap_or(0),
    }
}

fn token_end(token: &Token) -> Place {
    Place {
        line: token.end_line,
        column: token.end_column.unwrap_or(0),
    }
}

/// Where the first part under a letter starts.
fn start(machine: &Machine<'_>, letter: u8) -> Option<Place> {
    let span = machine.parts(letter).next()?;
    Some(
        match parenthesized(machine, span).and_then(|span| expression(machine, span)) {
            Some(node) => place(machine, node.start),
            None => token_start(&machine.input.tokens[span.start]),
        },
    )
}

/// Where the last part under a letter ends.
fn end(machine: &Machine<'_>, letter: u8) -> Option<Place> {
    let span = machine.parts(letter).next_back()?;
    Some(
        match parenthesized(machine, span).and_then(|span| expression(machine, span)) {
            Some(node) => place(machine, node.end),
            None => token_end(&machine.input.tokens[span.end.checked_sub(1)?]),
        },
    )
}

/// A span that starts or ends with brackets, which may not belong to the expression in it.
fn parenthesized(machine: &Machine<'_>, span: Span) -> Option<Span> {
    let byte = |index: usize| {
        machine
            .text
            .as_bytes()
            .get(machine.input.tokens.get(index)?.start)
            .copied()
    };
    let bracketed = byte(span.start) == Some(b'(') || byte(span.end.checked_sub(1)?) == Some(b')');
    bracketed.then_some(span)
}

fn place(machine: &Machine<'_>, offset: usize) -> Place {
    let before = &machine.text.as_bytes()[..offset.min(machine.text.len())];
    let line_start = before
        .iter()
        .rposition(|&byte| byte == b'\n')
        .map_or(0, |newline| newline + 1);
    let line = before.iter().filter(|&&byte| byte == b'\n').count() as u32 + 1;
    Place {
        line,
        column: before.len() - line_start,
    }
}

// What.

/// An expression of the text and where it stands there.
struct Node<'t> {
    expression: &'t Expr<'t>,
    start: usize,
    end: usize,
}

fn span_text<'t>(machine: &Machine<'t>, span: Span) -> &'t str {
    let tokens = &machine.input.tokens;
    match (
        tokens.get(span.start),
        span.end.checked_sub(1).and_then(|last| tokens.get(last)),
    ) {
        (Some(first), Some(last)) => machine.text.get(first.start..last.end).unwrap_or(""),
        _ => "",
    }
}

/// The expressions of a span, separated by commas; none if there is a trailing comma too.
fn elements<'t>(machine: &Machine<'t>, span: Span) -> Option<Vec<Node<'t>>> {
    let text = span_text(machine, span);
    let offset = machine.input.tokens.get(span.start)?.start;
    let Expr::List(list) = parsed(machine, &format!("[{text}]"))? else {
        return None;
    };
    let node = |&expression: &&'t Expr<'t>| Node {
        start: offset + expression.start().to_usize() - 1,
        end: offset + expression.end().to_usize() - 1,
        expression,
    };
    Some(list.elts.iter().map(node).collect())
}

/// The tree of a piece of the text, put so that it is an expression by itself.
fn parsed<'t>(machine: &Machine<'t>, text: &str) -> Option<&'t Expr<'t>> {
    parser::expression_of(machine.arena, machine.arena.alloc_str(text))
}

/// The expression a span is.
fn expression<'t>(machine: &Machine<'t>, span: Span) -> Option<Node<'t>> {
    let mut elements = elements(machine, span)?;
    let text = span_text(machine, span);
    if elements.len() == 1 && !text.trim_end().ends_with(',') {
        return elements.pop();
    }
    // Several, or one with a comma: a tuple without parentheses.
    let offset = machine.input.tokens.get(span.start)?.start;
    let expression = parsed(machine, &format!("({text})"))?;
    Some(Node {
        start: offset,
        end: offset + text.len(),
        expression,
    })
}

fn name_of(machine: &Machine<'_>, span: Span) -> &'static str {
    if span_text(machine, span).starts_with("yield") {
        return "yield expression";
    }
    expression(machine, span).map_or("expression", |node| expression_name(node.expression))
}

/// What messages call an expression.
fn expression_name(expression: &Expr<'_>) -> &'static str {
    match expression {
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Name(_) => "name",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Lambda(_) => "lambda",
        Expr::Call(_) => "function call",
        Expr::BoolOp(_) | Expr::BinOp(_) | Expr::UnaryOp(_) => "expression",
        Expr::Generator(_) => "generator expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::FString(_) => "f-string expression",
        Expr::TString(_) => "t-string expression",
        Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) => "literal",
        Expr::NoneLiteral(_) => "None",
        Expr::BooleanLiteral(boolean) => match boolean.value {
            true => "True",
            false => "False",
        },
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::Compare(_) => "comparison",
        Expr::If(_) => "conditional expression",
        Expr::Named(_) => "named expression",
        Expr::Slice(_) => "expression",
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Assign,
    For,
    Delete,
}

/// The first thing in a target that cannot be one.
fn wrong_target<'n, 't>(expression: &'n Expr<'t>, kind: Target) -> Option<&'n Expr<'t>> {
    match expression {
        Expr::List(list) => list.elts.iter().find_map(|element| wrong_target(element, kind)),
        Expr::Tuple(tuple) => tuple.elts.iter().find_map(|element| wrong_target(element, kind)),
        Expr::Starred(_) if kind == Target::Delete => Some(expression),
        Expr::Starred(starred) => wrong_target(starred.value, kind),
        // `for a in b` without more reads as a comparison.
        Expr::Compare(compare) if kind == Target::For => match compare.ops.first() {
            Some(CmpOp::In) => wrong_target(compare.left, kind),
            _ => None,
        },
        Expr::Name(_) | Expr::Subscript(_) | Expr::Attribute(_) => None,
        other => Some(other),
    }
}

fn target(machine: &Machine<'_>, letter: u8, kind: Target) -> Option<SyntaxError> {
    let span = machine.parts(letter).next_back()?;
    let verb = if kind == Target::Delete { "delete" } else { "assign to" };
    for node in elements(machine, span)? {
        let Some(wrong) = wrong_target(node.expression, kind) else {
            continue;
        };
        let shift = node.start as i64 - node.expression.start().to_u32() as i64;
        let offset = |at: usize| place(machine, usize::try_from(at as i64 + shift).unwrap_or(0));
        let (from, to) = (offset(wrong.start().to_usize()), offset(wrong.end().to_usize()));
        return Some(range(
            machine,
            from,
            to,
            format!("cannot {verb} {}", expression_name(wrong)),
        ));
    }
    None
}

fn after_key(machine: &Machine<'_>, letter: u8, message: &str) -> Option<SyntaxError> {
    let (from, to) = (start(machine, letter)?, end(machine, letter)?);
    let kind = SyntaxErrorKind::SyntaxError;
    Some(raise(
        machine,
        kind,
        from.line,
        to.column as i64,
        to.line,
        0,
        message.to_owned(),
    ))
}

fn is_legacy_statement(text: &str) -> bool {
    matches!(text, "print" | "exec")
}

fn missing_comma(machine: &Machine<'_>, a: u8, b: u8) -> Option<SyntaxError> {
    let span = machine.parts(a).next()?;
    if is_legacy_statement(span_text(machine, span)) || machine.input.tokens.get(machine.at - 1)?.level == 0 {
        return None;
    }
    let (from, to) = (start(machine, a)?, end(machine, b)?);
    Some(range(
        machine,
        from,
        to,
        "invalid syntax. Perhaps you forgot a comma?".to_owned(),
    ))
}

fn legacy(machine: &Machine<'_>, a: u8, b: u8) -> Option<SyntaxError> {
    let name = span_text(machine, machine.parts(a).next()?);
    if !is_legacy_statement(name) {
        return None;
    }
    let (from, to) = (start(machine, a)?, end(machine, b)?);
    Some(range(
        machine,
        from,
        to,
        format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?"),
    ))
}

/// A generator expression without the parentheses it needs, from a place to the end of its last clause.
fn generator(machine: &Machine<'_>, from: Option<Place>, clauses: u8) -> Option<SyntaxError> {
    let span = machine.parts(clauses).next_back()?;
    let offset = machine.input.tokens.get(span.start)?.start;
    let prefix = "[0 ";
    let to = match parsed(machine, &format!("{prefix}{}]", span_text(machine, span))) {
        Some(Expr::ListComp(comprehension)) => comprehension.generators.last().map(|last| {
            let end = last.ifs.last().unwrap_or(&last.iter).end().to_usize();
            place(machine, offset + end - prefix.len())
        }),
        _ => None,
    };
    let to = to.unwrap_or_else(|| token_end(&machine.input.tokens[span.end - 1]));
    Some(range(
        machine,
        from?,
        to,
        "Generator expression must be parenthesized".to_owned(),
    ))
}

/// Where the last of the positional arguments in a span starts, if there are several.
fn last_of_several_arguments(machine: &Machine<'_>, span: Span) -> Option<usize> {
    let offset = machine.input.tokens.get(span.start)?.start;
    let Expr::Call(call) = parsed(machine, &format!("f({})", span_text(machine, span)))? else {
        return None;
    };
    match call.arguments.args {
        [_, .., last] => Some(offset + last.start().to_usize() - 2),
        _ => None,
    }
}

fn has_unpacking(machine: &Machine<'_>, span: Span) -> bool {
    match parsed(machine, &format!("f({})", span_text(machine, span))) {
        Some(Expr::Call(call)) => call.arguments.keywords.iter().any(|keyword| keyword.arg.is_none()),
        _ => false,
    }
}

/// Whether the f-string around a token is a t-string.
fn letter_at(machine: &Machine<'_>, index: usize) -> char {
    let mut depth = 0;
    for token in machine.input.tokens[..index].iter().rev() {
        match token.kind {
            Kind::FEnd | Kind::TEnd => depth += 1,
            Kind::FStart | Kind::TStart if depth > 0 => depth -= 1,
            Kind::FStart => return 'f',
            Kind::TStart => return 't',
            _ => {}
        }
    }
    'f'
}

fn conversion(machine: &Machine<'_>, mark: u8, name: u8) -> Option<SyntaxError> {
    let (mark, name) = (machine.parts(mark).next()?, machine.parts(name).next()?);
    let (mark_token, name_token) = (machine.input.tokens[mark.start], machine.input.tokens[name.start]);
    let letter = letter_at(machine, mark.start);
    if mark_token.end != name_token.start {
        let message = format!("{letter}-string: conversion type must come right after the exclamation mark");
        return Some(tokens_range(
            machine,
            Span {
                start: mark.start,
                end: name.end,
            },
            message,
        ));
    }
    let text = span_text(machine, name);
    if matches!(text, "s" | "r" | "a") {
        return None;
    }
    let message = format!("{letter}-string: invalid conversion character '{text}': expected 's', 'r', or 'a'");
    Some(tokens_range(machine, name, message))
}

// Literals.

/// The longest integer in decimal digits.
pub(in crate::source) const MAX_DIGITS: usize = 4300;

fn too_long(machine: &Machine<'_>, span: Span) -> Option<SyntaxError> {
    let text = span_text(machine, span);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits <= MAX_DIGITS || !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_') {
        return None;
    }
    let token = machine.input.tokens[span.start];
    let message = format!(
        "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion: value has {digits} digits; use \
         sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid \
         decimal conversion limits."
    );
    Some(raise(
        machine,
        SyntaxErrorKind::SyntaxError,
        token.line,
        0,
        token.end_line,
        0,
        message,
    ))
}

fn string(machine: &Machine<'_>, span: Span) -> Option<SyntaxError> {
    match literals::check_string(span_text(machine, span)) {
        Ok(()) => None,
        Err(literals::Wrong::NotAscii) => {
            let message = "bytes can only contain ASCII literal characters".to_owned();
            Some(tokens_range(machine, span, message))
        }
        Err(literals::Wrong::Escape(message)) => Some(at_last(machine, SyntaxErrorKind::SyntaxError, message)),
    }
}

fn mixed_strings(machine: &Machine<'_>, letter: u8) -> Option<SyntaxError> {
    let is_bytes = |span: Span| {
        let text = span_text(machine, span);
        text.bytes()
            .take_while(|byte| byte.is_ascii_alphabetic())
            .any(|byte| matches!(byte, b'b' | b'B'))
    };
    let mut kinds = machine.parts(letter).map(is_bytes);
    let first = kinds.next()?;
    kinds.any(|kind| kind != first).then(|| {
        let message = "cannot mix bytes and nonbytes literals".to_owned();
        at_last(machine, SyntaxErrorKind::SyntaxError, message)
    })
}

/// The escapes in the text parts of an f-string.
fn interpolated(machine: &Machine<'_>, span: Span) -> Option<SyntaxError> {
    let tokens = &machine.input.tokens;
    let opening = tokens[..=span.start]
        .iter()
        .rev()
        .find(|token| matches!(token.kind, Kind::FStart | Kind::TStart))?;
    let prefix = &machine.text[opening.start..opening.end];
    if prefix.bytes().any(|byte| matches!(byte, b'r' | b'R')) {
        return None;
    }
    let mut depth = 0;
    for token in &tokens[span.start..span.end] {
        match token.kind {
            Kind::FStart | Kind::TStart => depth += 1,
            Kind::FEnd | Kind::TEnd => depth -= 1,
            Kind::FMiddle | Kind::TMiddle if depth <= 1 => {
                let text = machine.text.get(token.start..token.end).unwrap_or("");
                if let Err(literals::Wrong::Escape(message)) = literals::check_text(text) {
                    return Some(at_last(machine, SyntaxErrorKind::SyntaxError, message));
                }
            }
            _ => {}
        }
    }
    None
}
