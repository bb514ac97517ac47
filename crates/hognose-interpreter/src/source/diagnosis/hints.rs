//! "Did you mean 'while'?": a word that, were it the keyword it resembles, would make a wrong text right.
#![expect(
    clippy::indexing_slicing,
    reason = "tokens are in the text, and matching blocks in both words"
)]
#![expect(
    clippy::string_slice,
    reason = "tokens are in the text, and matching blocks in both words"
)]

use super::grammar::{Grammar, Kind};
use super::{Diagnosis, diagnose, tokenizer};
use crate::source::ast::Arena;
use crate::source::suggest::suggest;
use crate::source::{Mode, ParseOptions, SyntaxError, analyze, parse, with_stack};

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// More text than this is not looked at.
const MAX_TEXT: usize = 1024;
/// Nor more names.
const MAX_NAMES: usize = 10;
/// Keywords tried for a name.
const MAX_MATCHES: usize = 3;
/// How much alike a name and a keyword must be.
const CUTOFF: f64 = 0.5;

/// A keyword that was meant, and where it should stand.
pub(in crate::source) struct Hint {
    pub keyword: &'static str,
    /// The line, without the indentation it shares with those around it.
    pub text: String,
    /// In code points from one.
    pub column: usize,
    pub end_column: usize,
}

/// Looks for a keyword that was meant in the lines from the last whole statement to the error.
pub(in crate::source) fn keyword_hint(error: &SyntaxError, source: &str) -> Option<Hint> {
    if error.message != "invalid syntax" && !error.message.contains("Perhaps you forgot a comma") {
        return None;
    }
    let lines: Vec<&str> = source.lines().collect();
    let first = error.statement_line.saturating_sub(1) as usize;
    let code = lines.get(first..(error.line as usize).min(lines.len()))?;
    let code = dedent(code);
    if code.chars().count() > MAX_TEXT {
        return None;
    }
    let text = tokenizer::normalized(&code, true);
    let tokens = tokenizer::tokenize(&text, Grammar::get());
    let names = tokens
        .tokens
        .iter()
        .filter(|token| token.kind == Kind::Name)
        .take(MAX_NAMES);
    for token in names {
        let name = &text[token.start..token.end];
        for keyword in near_keywords(name) {
            let tried = format!("{}{keyword}{}", &text[..token.start], &text[token.end..]);
            if !is_right(&tried) {
                continue;
            }
            let line_start = text[..token.start].rfind('\n').map_or(0, |newline| newline + 1);
            let line_end = text[token.start..]
                .find('\n')
                .map_or(text.len(), |newline| token.start + newline + 1);
            let column = text[line_start..token.start].chars().count() + 1;
            return Some(Hint {
                keyword,
                text: text[line_start..line_end].to_owned(),
                column,
                end_column: column + name.chars().count(),
            });
        }
    }
    None
}

/// Whether a text compiles, or would if it went on.
fn is_right(text: &str) -> bool {
    match diagnose(text, Mode::Exec) {
        Diagnosis::Incomplete(_) => true,
        Diagnosis::Wrong(_) | Diagnosis::Unknown => false,
        Diagnosis::Fine => parse(&Arena::new(), text, Mode::Exec, ParseOptions::default())
            .is_ok_and(|mut parsed| with_stack(parsed.depth, move || analyze(&mut parsed).is_ok())),
    }
}

/// The keywords a name may stand for, likelier ones first.
fn near_keywords(name: &str) -> Vec<&'static str> {
    let mut alike: Vec<(f64, &str)> = KEYWORDS
        .iter()
        .map(|&keyword| (similarity(keyword, name), keyword))
        .collect();
    alike.retain(|&(ratio, _)| ratio >= CUTOFF);
    alike.sort_by(|a, b| b.partial_cmp(a).unwrap_or(std::cmp::Ordering::Equal));
    let suggested = suggest(name, KEYWORDS);
    let alike = alike.into_iter().take(MAX_MATCHES).map(|(_, keyword)| keyword);
    suggested.into_iter().chain(alike).take(MAX_MATCHES).collect()
}

/// How much of two words is in matching blocks, as `difflib` finds these.
fn similarity(a: &str, b: &str) -> f64 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    2.0 * matching(&a, &b) as f64 / (a.len() + b.len()) as f64
}

fn matching(a: &[char], b: &[char]) -> usize {
    let mut longest = (0, 0, 0);
    for start in 0..a.len() {
        for other in 0..b.len() {
            let length = a[start..].iter().zip(&b[other..]).take_while(|(a, b)| a == b).count();
            if length > longest.2 {
                longest = (start, other, length);
            }
        }
    }
    let (start, other, length) = longest;
    match length {
        0 => 0,
        _ => length + matching(&a[..start], &b[..other]) + matching(&a[start + length..], &b[other + length..]),
    }
}

/// The lines without the white space all of them begin with.
fn dedent(lines: &[&str]) -> String {
    let indentation = |line: &&str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let text: Vec<&&str> = lines.iter().filter(|line| !line.trim().is_empty()).collect();
    let margin = match text.split_first() {
        None => 0,
        Some((first, rest)) => rest.iter().fold(indentation(first), |margin, line| {
            let same = first.bytes().zip(line.bytes()).take_while(|(a, b)| a == b).count();
            margin.min(same).min(indentation(line))
        }),
    };
    let lines = lines
        .iter()
        .map(|line| if line.trim().is_empty() { "" } else { &line[margin..] });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_found_by_likeness() {
        assert_eq!(near_keywords("whille").first(), Some(&"while"));
        assert_eq!(near_keywords("fro"), ["from", "from", "for"]);
        assert_eq!(near_keywords("zzz"), [] as [&str; 0]);
        assert!((similarity("import", "improt") - 10.0 / 12.0).abs() < 1e-9);
    }
}
