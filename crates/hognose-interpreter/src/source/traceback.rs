//! Tracebacks as CPython prints them, from plain positions and source lines.
//!
//! A frame shows the lines of the expression that was running, and under them carets where they add something: under all
//! of it, or as `~~~^^^` where the operator, the call's arguments or the subscript can be told from its operands. A
//! traceback of many like frames shows three and counts the rest.
#![expect(
    clippy::indexing_slicing,
    reason = "a frame shows one line at least; widths found in the line"
)]
#![expect(
    clippy::string_slice,
    reason = "a frame shows one line at least; widths found in the line"
)]

use super::ast::{Arena, Expr, Module, Stmt};
use super::parser;
use super::position::Position;
use ruff_text_size::Ranged;

/// One frame of a traceback.
#[derive(Debug, Clone, Copy)]
pub struct FrameLine<'s> {
    /// The file's name.
    pub file: &'s str,
    /// The line that was running, where the range starts if there is one.
    pub line: u32,
    /// The function's name.
    pub name: &'s str,
    /// The text of the lines from `line` to where the range ends ([`LineIndex::lines_text`](super::LineIndex)).
    pub source: Option<&'s str>,
    /// Where the running expression starts and ends.
    pub range: Option<(Position, Position)>,
}

/// Like frames in a row after which the rest is only counted.
const REPEATED: usize = 3;

/// The frames of a traceback, outermost first, without its first and last line.
pub fn render_frames<'s>(frames: impl IntoIterator<Item = FrameLine<'s>>) -> String {
    let mut out = String::new();
    let mut last: Option<(&str, u32, &str)> = None;
    let mut count = 0;
    for frame in frames {
        let this = (frame.file, frame.line, frame.name);
        if last != Some(this) {
            repeated(&mut out, count);
            last = Some(this);
            count = 0;
        }
        count += 1;
        if count <= REPEATED {
            render_frame(&frame, &mut out);
        }
    }
    repeated(&mut out, count);
    out
}

fn repeated(out: &mut String, count: usize) {
    if let Some(more @ 1..) = count.checked_sub(REPEATED) {
        let s = if more > 1 { "s" } else { "" };
        out.push_str(&format!("  [Previous line repeated {more} more time{s}]\n"));
    }
}

/// One frame: its place, its lines, its carets.
pub fn render_frame(frame: &FrameLine<'_>, out: &mut String) {
    out.push_str(&format!(
        "  File \"{}\", line {}, in {}\n",
        frame.file, frame.line, frame.name
    ));
    let Some(source) = frame.source else { return };
    let original: Vec<&str> = source.lines().map(str::trim_end).collect();
    let dedented = dedent(&original);
    if dedented.iter().all(|line| line.trim().is_empty()) {
        return;
    }
    let Some((start, end)) = frame.range else {
        out.push_str(&format!("    {}\n", original[0].trim()));
        return;
    };
    let count = (end.line.saturating_sub(frame.line) as usize + 1).min(dedented.len());
    let lines = &dedented[..count];
    let removed = char_len(original[0]) - char_len(lines[0]);
    let start = (start.column as usize)
        .saturating_sub(1 + removed)
        .min(char_len(lines[0]));
    let end = (end.column as usize)
        .saturating_sub(1 + removed)
        .min(char_len(lines[count - 1]));
    let shown = Shown {
        lines,
        start,
        end,
        anchors: anchors(&segment(lines, start, end)),
    };
    let text = shown.render();
    let text: Vec<&str> = text.lines().collect();
    for line in dedent(&text) {
        out.push_str(&format!("    {line}\n"));
    }
}

/// The lines of an expression, and where in them it starts and ends, in code points.
struct Shown<'l> {
    lines: &'l [&'l str],
    start: usize,
    end: usize,
    anchors: Option<Anchors>,
}

impl Shown<'_> {
    fn render(&self) -> String {
        let last = self.lines.len() - 1;
        let mut wanted = vec![0, last];
        if let Some(anchors) = &self.anchors {
            for line in [anchors.left.0, anchors.right.0] {
                wanted.extend(line.saturating_sub(1)..=(line + 1).min(last));
            }
        }
        wanted.sort_unstable();
        wanted.dedup();
        let carets = self.has_carets();
        let mut out = String::new();
        let mut before: Option<usize> = None;
        for line in wanted {
            match before.map(|before| line - before) {
                Some(2) => self.line(line - 1, carets, &mut out),
                Some(gap @ 3..) => out.push_str(&format!("...<{} lines>...\n", gap - 1)),
                _ => {}
            }
            self.line(line, carets, &mut out);
            before = Some(line);
        }
        out
    }

    fn line(&self, index: usize, carets: bool, out: &mut String) {
        let line = self.lines[index];
        out.push_str(line);
        out.push('\n');
        if !carets {
            return;
        }
        let last = self.lines.len() - 1;
        let first_column = display_width(self.lines[0], self.start);
        let columns = match index == last {
            true => display_width(line, self.end),
            false => display_width(line, usize::MAX),
        };
        let indentation = char_len(line) - char_len(line.trim_start());
        let anchored = self.anchors.as_ref().map(|anchors| {
            let column = |(line, column): (usize, usize)| {
                let shift = if line == 0 { self.start } else { 0 };
                (
                    line,
                    display_width(self.lines.get(line).copied().unwrap_or(""), column + shift),
                )
            };
            (column(anchors.left), column(anchors.right))
        });
        for column in 0..columns {
            out.push(match anchored {
                _ if column < indentation || index == 0 && column < first_column => ' ',
                Some((left, right)) if (index, column) >= left && (index, column) < right => '^',
                Some(_) => '~',
                None => '^',
            });
        }
        out.push('\n');
    }

    /// Carets are left out where they would underline everything, unless anchors tell more; and where the line is
    /// nothing but a call whose result is returned or assigned to a name.
    fn has_carets(&self) -> bool {
        let text = self.lines.join("\n");
        match self.is_plain_call(&text) {
            Some(true) => return false,
            Some(false) => {}
            None => return false,
        }
        if self.anchors.is_some() {
            return true;
        }
        let before: String = self.lines[0].chars().take(self.start).collect();
        let after: String = self.lines[self.lines.len() - 1].chars().skip(self.end).collect();
        !before.trim_start().is_empty() || !after.trim_end().is_empty()
    }

    /// Nothing where the lines hold no statement at all.
    fn is_plain_call(&self, text: &str) -> Option<bool> {
        parsed(text, |module| {
            let Some(module) = module else { return Some(false) };
            let value = match module.body.first()? {
                Stmt::Return(node) => match node.value {
                    Some(Expr::Call(call)) if call.func.is_name_expr() => call.range(),
                    _ => return Some(false),
                },
                Stmt::Assign(node) => match (node.targets, node.value) {
                    ([Expr::Name(_)], Expr::Call(call)) => call.range(),
                    _ => return Some(false),
                },
                _ => return Some(false),
            };
            let (before, value) = (
                text.get(..value.start().to_usize())?,
                text.get(..value.end().to_usize())?,
            );
            let last_line = value.rfind('\n').map_or(0, |newline| newline + 1);
            // These are offsets in bytes, as CPython compares them.
            Some(
                !before.contains('\n')
                    && before.len() == self.start
                    && value.matches('\n').count() + 1 == self.lines.len()
                    && value.len() - last_line == self.end,
            )
        })
    }
}

/// Between which places of a segment (lines from zero, columns in code points from zero) the operator, the arguments
/// with their parentheses or the subscript with its brackets stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchors {
    /// Where it starts.
    pub left: (usize, usize),
    /// Where it ends.
    pub right: (usize, usize),
}

/// The anchors of a piece of source text that is a binary operation, a call or a subscription.
pub fn anchors(segment: &str) -> Option<Anchors> {
    // In parentheses, so that it may have several lines.
    let text = format!("(\n{segment}\n)");
    let (left, right) = parsed(&text, |module| {
        let [Stmt::Expr(statement)] = module?.body else {
            return None;
        };
        let end = |expression: &Expr<'_>| expression.end().to_usize() - 2;
        match statement.value {
            Expr::BinOp(node) => {
                let left = find(segment, end(node.left), |c| !c.is_whitespace() && c != ')')?;
                let operator = segment.get(left..)?;
                let first = operator.chars().next()?.len_utf8();
                let second = operator.get(first..)?.chars().next().filter(|second| {
                    left + first < node.right.start().to_usize() - 2
                        && !second.is_whitespace()
                        && !matches!(second, '\\' | '#')
                });
                Some((left, left + first + second.map_or(0, char::len_utf8)))
            }
            Expr::Subscript(node) => Some((find(segment, end(node.value), |c| c == '[')?, end(statement.value))),
            Expr::Call(node) => Some((find(segment, end(node.func), |c| c == '(')?, end(statement.value))),
            _ => None,
        }
    })?;
    let place = |offset: usize| {
        let before = segment.get(..offset)?;
        let line = before.rfind('\n').map_or(0, |newline| newline + 1);
        Some((before.matches('\n').count(), char_len(&before[line..])))
    };
    Some(Anchors {
        left: place(left)?,
        right: place(right)?,
    })
}

/// The first place from an offset on, outside comments, where the condition holds.
fn find(text: &str, from: usize, wanted: impl Fn(char) -> bool) -> Option<usize> {
    let mut skip_line = false;
    for (offset, c) in text.get(from..)?.char_indices() {
        match c {
            '\n' => skip_line = false,
            _ if skip_line => {}
            '\\' | '#' => skip_line = true,
            c if wanted(c) => return Some(from + offset),
            _ => {}
        }
    }
    None
}

/// Parses a piece of a text that parsed as a whole; hands on nothing where the piece alone does not.
fn parsed<T>(text: &str, look: impl FnOnce(Option<Module<'_>>) -> T) -> T {
    let arena = Arena::new();
    look(parser::statements(&arena, text).ok().map(|tree| tree.module))
}

fn segment(lines: &[&str], start: usize, end: usize) -> String {
    let text = lines.join("\n");
    let last = lines.last().copied().unwrap_or("");
    let from = byte_offset(lines[0], start);
    let to = text.len() - (last.len() - byte_offset(last, end));
    text.get(from..to).unwrap_or("").to_owned()
}

fn byte_offset(line: &str, column: usize) -> usize {
    line.char_indices().nth(column).map_or(line.len(), |(offset, _)| offset)
}

fn char_len(text: &str) -> usize {
    text.chars().count()
}

/// The lines without the white space all of them begin with; blank lines become empty.
fn dedent<'l>(lines: &[&'l str]) -> Vec<&'l str> {
    let mut margin: Option<&str> = None;
    for line in lines.iter().filter(|line| !line.trim().is_empty()) {
        let indentation = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
        margin = Some(match margin {
            None => indentation,
            Some(margin) => {
                let same = margin
                    .bytes()
                    .zip(indentation.bytes())
                    .take_while(|(a, b)| a == b)
                    .count();
                &margin[..same]
            }
        });
    }
    let margin = margin.map_or(0, str::len);
    lines
        .iter()
        .map(|line| {
            if line.trim().is_empty() {
                ""
            } else {
                line.get(margin..).unwrap_or("")
            }
        })
        .collect()
}

/// How many columns the first code points of a line take on a terminal.
fn display_width(line: &str, count: usize) -> usize {
    if line.is_ascii() {
        return count.min(line.len());
    }
    line.chars().take(count).map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

fn is_wide(c: char) -> bool {
    let code = c as u32;
    let after = WIDE.partition_point(|&(first, _)| first <= code);
    after > 0 && code <= WIDE[after - 1].1
}

/// The code points of East Asian width W and F of Unicode 16.
#[rustfmt::skip]
static WIDE: [(u32, u32); 122] = [
    (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3),
    (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2630, 0x2637), (0x2648, 0x2653), (0x267F, 0x267F), (0x268A, 0x268F),
    (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5), (0x26CE, 0x26CE),
    (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA), (0x26FD, 0x26FD),
    (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755),
    (0x2757, 0x2757), (0x2795, 0x2797), (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50),
    (0x2B55, 0x2B55), (0x2E80, 0x2E99), (0x2E9B, 0x2EF3), (0x2F00, 0x2FD5), (0x2FF0, 0x303E), (0x3041, 0x3096),
    (0x3099, 0x30FF), (0x3105, 0x312F), (0x3131, 0x318E), (0x3190, 0x31E5), (0x31EF, 0x321E), (0x3220, 0x3247),
    (0x3250, 0xA48C), (0xA490, 0xA4C6), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19),
    (0xFE30, 0xFE52), (0xFE54, 0xFE66), (0xFE68, 0xFE6B), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x16FE4),
    (0x16FF0, 0x16FF1), (0x17000, 0x187F7), (0x18800, 0x18CD5), (0x18CFF, 0x18D08), (0x1AFF0, 0x1AFF3),
    (0x1AFF5, 0x1AFFB), (0x1AFFD, 0x1AFFE), (0x1B000, 0x1B122), (0x1B132, 0x1B132), (0x1B150, 0x1B152),
    (0x1B155, 0x1B155), (0x1B164, 0x1B167), (0x1B170, 0x1B2FB), (0x1D300, 0x1D356), (0x1D360, 0x1D376),
    (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F200, 0x1F202),
    (0x1F210, 0x1F23B), (0x1F240, 0x1F248), (0x1F250, 0x1F251), (0x1F260, 0x1F265), (0x1F300, 0x1F320),
    (0x1F32D, 0x1F335), (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3),
    (0x1F3E0, 0x1F3F0), (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC),
    (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596),
    (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2),
    (0x1F6D5, 0x1F6D7), (0x1F6DC, 0x1F6DF), (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7EB),
    (0x1F7F0, 0x1F7F0), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF), (0x1FA70, 0x1FA7C),
    (0x1FA80, 0x1FA89), (0x1FA8F, 0x1FAC6), (0x1FACE, 0x1FADC), (0x1FADF, 0x1FAE9), (0x1FAF0, 0x1FAF8),
    (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
];
