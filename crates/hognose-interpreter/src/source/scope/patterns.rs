//! What is wrong with a `case`'s pattern beyond its grammar.

use super::Fault;
use crate::source::ast::{self, Expr, Number, Pattern};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::FxHashSet;

/// What is said of a key that is no constant.
pub(in crate::source) const KEYS: &str = "mapping pattern keys may only match literals and attribute lookups";

/// Checks one case; `irrefutable` says whether it may match everything (it is the last or has a guard).
pub(super) fn check(pattern: &Pattern, irrefutable: bool) -> Result<(), Fault> {
    let mut names = FxHashSet::default();
    visit(pattern, irrefutable, &mut names)
}

fn visit<'a>(pattern: &Pattern<'a>, irrefutable: bool, names: &mut FxHashSet<&'a str>) -> Result<(), Fault> {
    match pattern {
        Pattern::MatchValue(node) if matches!(node.value, Expr::FString(_) | Expr::TString(_)) => {
            fault(node.range, "patterns may only match literals and attribute lookups")
        }
        Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => Ok(()),
        Pattern::MatchSequence(node) => {
            if node.patterns.iter().filter(|pattern| pattern.is_match_star()).count() > 1 {
                return fault(node.range, "multiple starred names in sequence pattern");
            }
            node.patterns.iter().try_for_each(|pattern| visit(pattern, true, names))
        }
        Pattern::MatchStar(node) => match node.name {
            Some(name) => capture(name.as_str(), node.range, names),
            None => Ok(()),
        },
        Pattern::MatchMapping(node) => {
            let mut seen = FxHashSet::default();
            for key in node.keys {
                if matches!(key, Expr::FString(_) | Expr::TString(_)) {
                    return fault(node.range, KEYS);
                }
                if let Some(text) = key_text(key)
                    && !seen.insert(equal_text(key).unwrap_or_else(|| text.clone()))
                {
                    return fault(node.range, format!("mapping pattern checks duplicate key ({text})"));
                }
            }
            node.patterns
                .iter()
                .try_for_each(|pattern| visit(pattern, true, names))?;
            match node.rest {
                Some(rest) => capture(rest.as_str(), node.range, names),
                None => Ok(()),
            }
        }
        Pattern::MatchClass(node) => {
            let mut seen = FxHashSet::default();
            for keyword in node.arguments.keywords {
                if !seen.insert(keyword.attr.id) {
                    let message = format!("attribute name repeated in class pattern: {}", keyword.attr.id);
                    return fault(keyword.pattern.range(), message);
                }
            }
            node.arguments
                .patterns
                .iter()
                .try_for_each(|pattern| visit(pattern, true, names))?;
            node.arguments
                .keywords
                .iter()
                .try_for_each(|keyword| visit(&keyword.pattern, true, names))
        }
        Pattern::MatchAs(node) => {
            match (node.pattern, node.name) {
                (None, None) if !irrefutable => {
                    return fault(node.range, "wildcard makes remaining patterns unreachable");
                }
                (None, Some(name)) if !irrefutable => {
                    let message = format!("name capture '{}' makes remaining patterns unreachable", name.id);
                    return fault(node.range, message);
                }
                (Some(pattern), _) => visit(pattern, irrefutable, names)?,
                _ => {}
            }
            match node.name {
                Some(name) => capture(name.as_str(), node.range, names),
                None => Ok(()),
            }
        }
        Pattern::MatchOr(node) => alternatives(node, irrefutable, names),
    }
}

fn alternatives<'a>(
    node: &ast::PatternMatchOr<'a>,
    irrefutable: bool,
    names: &mut FxHashSet<&'a str>,
) -> Result<(), Fault> {
    let mut bound: Option<FxHashSet<&str>> = None;
    for (index, pattern) in node.patterns.iter().enumerate() {
        let mut here = FxHashSet::default();
        visit(pattern, irrefutable && index + 1 == node.patterns.len(), &mut here)?;
        match &bound {
            Some(first) if *first != here => return fault(node.range, "alternative patterns bind different names"),
            Some(_) => {}
            None => bound = Some(here),
        }
    }
    bound
        .unwrap_or_default()
        .into_iter()
        .try_for_each(|name| capture(name, node.range, names))
}

fn capture<'a>(name: &'a str, range: TextRange, names: &mut FxHashSet<&'a str>) -> Result<(), Fault> {
    if names.insert(name) {
        return Ok(());
    }
    fault(range, format!("multiple assignments to name '{name}' in pattern"))
}

/// A literal key as its `repr`, so that equal ones compare equal; nothing for attribute lookups.
fn key_text(key: &Expr) -> Option<String> {
    match key {
        Expr::NumberLiteral(number) => match number.value {
            Number::Int(int) => Some(int.to_string()),
            Number::BigInt(digits) => Some(format!("{:#x}", ast::big_integer(digits)?)),
            Number::Float(float) => Some(format!("{float:?}")),
            Number::Complex(imag) => Some(format!("{imag:?}j")),
        },
        Expr::StringLiteral(string) => Some(quoted(string.value)),
        Expr::BytesLiteral(bytes) => Some(format!("b'{}'", bytes.value.escape_ascii())),
        Expr::NoneLiteral(_) => Some("None".to_owned()),
        Expr::BooleanLiteral(boolean) => Some(if boolean.value { "True" } else { "False" }.to_owned()),
        Expr::UnaryOp(unary) => Some(format!("-{}", key_text(unary.operand)?)),
        _ => None,
    }
}

/// What keys have in common that are equal though not written the same: 1, 1.0 and True.
fn equal_text(key: &Expr) -> Option<String> {
    match key {
        Expr::BooleanLiteral(boolean) => Some(u8::from(boolean.value).to_string()),
        Expr::NumberLiteral(number) => match number.value {
            Number::Float(float) if float.fract() == 0.0 => Some(format!("{float}")),
            _ => None,
        },
        Expr::UnaryOp(unary) => {
            let text = equal_text(unary.operand).or_else(|| key_text(unary.operand))?;
            Some(if text == "0" { text } else { format!("-{text}") })
        }
        _ => None,
    }
}

/// A string in quotes, close enough to `repr` for what people use as keys.
fn quoted(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    let mut out = String::from(quote);
    for character in text.chars() {
        match character {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            c if c == quote => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}

fn fault(range: TextRange, message: impl Into<String>) -> Result<(), Fault> {
    Err(Fault {
        range,
        message: message.into(),
    })
}
