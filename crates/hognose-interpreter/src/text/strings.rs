//! The methods of `str` that search, strip, replace and pad, on `&str`.
//!
//! Positions are code points. They are found by counting from the start of the text, which is free where the number of
//! code points equals the number of bytes; a caller that knows that number passes it. Splitting is in [`super::split`].

use super::byte_strings::{self, with_occurrences};
use super::error::{TextError, within};
use super::unicode::is_space;
use memchr::memmem;
use std::borrow::Cow;

/// The number of code points.
pub fn char_len(text: &str) -> usize {
    text.chars().count()
}

/// The byte at which code point number `position` starts, or the length in bytes if there are not as many.
/// `chars` is the number of code points in `text`.
pub fn byte_offset(text: &str, chars: usize, position: usize) -> usize {
    if position >= chars {
        text.len()
    } else if chars == text.len() {
        position
    } else if position <= chars / 2 {
        text.char_indices().nth(position).map_or(text.len(), |(at, _)| at)
    } else {
        text.char_indices()
            .nth_back(chars - position - 1)
            .map_or(text.len(), |(at, _)| at)
    }
}

/// The text from code point `start` to before code point `end`; empty if they do not enclose anything.
/// `chars` is the number of code points in `text`.
pub fn slice(text: &str, chars: usize, start: usize, end: usize) -> &str {
    if start >= end {
        return "";
    }
    let from = byte_offset(text, chars, start);
    let rest = text.get(from..).unwrap_or("");
    let rest_chars = chars.saturating_sub(start);
    let to = byte_offset(rest, rest_chars, end - start);
    rest.get(..to).unwrap_or("")
}

/// The part of a text that a search with `start` and `end` looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window<'a> {
    /// The part itself.
    pub text: &'a str,
    /// The code point of the whole text at which it starts.
    pub start: usize,
}

/// The window that `start` and `end` (as for `str.find`: negative ones count from the end) leave of `text`, which has
/// `chars` code points. `None` where they leave nothing, in which not even the empty text is found.
pub fn window(text: &str, chars: usize, start: Option<i64>, end: Option<i64>) -> Option<Window<'_>> {
    if start.is_none_or(|start| start == 0) && end.is_none() {
        return Some(Window { text, start: 0 });
    }
    let clamp = |position: i64| match usize::try_from(position) {
        Ok(position) => position,
        Err(_) => chars.saturating_sub(usize::try_from(position.unsigned_abs()).unwrap_or(usize::MAX)),
    };
    let (start, end) = (start.map_or(0, clamp), end.map_or(chars, clamp).min(chars));
    (start <= end).then(|| Window {
        text: slice(text, chars, start, end),
        start,
    })
}

/// The code point at which `needle` first occurs in `text`.
pub fn find(text: &str, needle: &str) -> Option<usize> {
    position(text, first(text, needle)?)
}

/// The code point at which `needle` last occurs in `text`.
pub fn rfind(text: &str, needle: &str) -> Option<usize> {
    position(text, last(text, needle)?)
}

fn position(text: &str, byte: usize) -> Option<usize> {
    text.get(..byte).map(char_len)
}

/// The byte at which `needle` first occurs in `text`.
pub fn first(text: &str, needle: &str) -> Option<usize> {
    byte_strings::find(text.as_bytes(), needle.as_bytes())
}

/// The byte at which `needle` last occurs in `text`.
pub fn last(text: &str, needle: &str) -> Option<usize> {
    memmem::rfind(text.as_bytes(), needle.as_bytes())
}

/// How often `needle` occurs in `text` without overlap; an empty needle occurs around every code point.
pub fn count(text: &str, needle: &str) -> usize {
    if needle.is_empty() {
        char_len(text) + 1
    } else {
        with_occurrences(text.as_bytes(), needle.as_bytes(), |found| found.count())
    }
}

/// `str.replace`: the first `count` occurrences of `old` (all of them if negative). An output of more than `limit`
/// bytes is refused.
pub fn replace<'a>(text: &'a str, old: &str, new: &str, count: i64, limit: usize) -> Result<Cow<'a, str>, TextError> {
    let most = usize::try_from(count).unwrap_or(usize::MAX);
    if most == 0 || old == new {
        return Ok(Cow::Borrowed(text));
    }
    with_occurrences(text.as_bytes(), old.as_bytes(), |found| {
        let Some(first) = found.next() else {
            return Ok(Cow::Borrowed(text));
        };
        if new.len() > old.len() {
            let size = |found: usize| text.len().saturating_add(found.saturating_mul(new.len() - old.len()));
            let at_most = text.len() / old.len().max(1) + 1;
            if size(at_most.min(most)) > limit {
                within(size(self::count(text, old).min(most)), limit)?;
            }
        }
        if old.is_empty() {
            return Ok(Cow::Owned(text.replacen(old, new, most)));
        }
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        let mut from = 0;
        for at in std::iter::once(first).chain(found).take(most) {
            let Some((before, behind)) = rest.split_at_checked(at - from) else {
                break;
            };
            out.push_str(before);
            out.push_str(new);
            rest = behind.get(old.len()..).unwrap_or("");
            from = at + old.len();
        }
        out.push_str(rest);
        Ok(Cow::Owned(out))
    })
}

/// `str.lstrip`: without the `chars` (white space if `None`) at its start.
pub fn strip_start<'a>(text: &'a str, chars: Option<&str>) -> &'a str {
    match chars {
        None => text.trim_start_matches(is_space),
        Some(chars) if chars.len() <= FEW => text.trim_start_matches(|c| chars.contains(c)),
        Some(chars) => {
            let set = sorted(chars);
            text.trim_start_matches(|c| set.binary_search(&c).is_ok())
        }
    }
}

/// `str.rstrip`: without the `chars` at its end.
pub fn strip_end<'a>(text: &'a str, chars: Option<&str>) -> &'a str {
    match chars {
        None => text.trim_end_matches(is_space),
        Some(chars) if chars.len() <= FEW => text.trim_end_matches(|c| chars.contains(c)),
        Some(chars) => {
            let set = sorted(chars);
            text.trim_end_matches(|c| set.binary_search(&c).is_ok())
        }
    }
}

/// A set of as many bytes is looked through from end to end.
const FEW: usize = 16;

fn sorted(chars: &str) -> Vec<char> {
    let mut set: Vec<char> = chars.chars().collect();
    set.sort_unstable();
    set.dedup();
    set
}

/// `str.expandtabs`: tabs as spaces up to the next multiple of `size` (none at all if `size` is not positive).
/// An output of more than `limit` bytes is refused.
pub fn expand_tabs(text: &str, size: i64, limit: usize) -> Result<Cow<'_, str>, TextError> {
    if !text.contains('\t') {
        return Ok(Cow::Borrowed(text));
    }
    let size = super::size(size);
    let mut out = String::with_capacity(text.len());
    let mut column = 0_usize;
    for c in text.chars() {
        match c {
            '\t' if size > 0 => {
                let spaces = size - column % size;
                within(out.len().saturating_add(spaces), limit)?;
                push_fill(' ', spaces, &mut out);
                column = column.saturating_add(spaces);
            }
            '\t' => {}
            _ => {
                column = if matches!(c, '\n' | '\r') {
                    0
                } else {
                    column.saturating_add(1)
                };
                out.push(c);
            }
        }
    }
    within(out.len(), limit)?;
    Ok(Cow::Owned(out))
}

/// `str.ljust`. `chars` is the number of code points in `text`; an output of more than `limit` bytes is refused.
pub fn pad_end(text: &str, chars: usize, width: i64, fill: char, limit: usize) -> Result<Cow<'_, str>, TextError> {
    let missing = missing(chars, width);
    pad(text, 0, missing, fill, limit)
}

/// `str.rjust`, as [`pad_end`].
pub fn pad_start(text: &str, chars: usize, width: i64, fill: char, limit: usize) -> Result<Cow<'_, str>, TextError> {
    let missing = missing(chars, width);
    pad(text, missing, 0, fill, limit)
}

/// `str.center`, as [`pad_end`]. Of an odd number of fill characters the extra one goes left if the width is odd,
/// else right.
pub fn center(text: &str, chars: usize, width: i64, fill: char, limit: usize) -> Result<Cow<'_, str>, TextError> {
    let missing = missing(chars, width);
    let left = missing / 2 + (missing & 1 & usize::from(width & 1 == 1));
    pad(text, left, missing - left, fill, limit)
}

/// `str.zfill`: zeros between the sign and the rest, as [`pad_end`].
pub fn zero_fill(text: &str, chars: usize, width: i64, limit: usize) -> Result<Cow<'_, str>, TextError> {
    let zeros = missing(chars, width);
    if zeros == 0 {
        return Ok(Cow::Borrowed(text));
    }
    within(text.len().saturating_add(zeros), limit)?;
    let sign = usize::from(text.starts_with(['+', '-']));
    let (sign, digits) = text.split_at_checked(sign).unwrap_or(("", text));
    let mut out = String::with_capacity(text.len() + zeros);
    out.push_str(sign);
    push_fill('0', zeros, &mut out);
    out.push_str(digits);
    Ok(Cow::Owned(out))
}

fn missing(chars: usize, width: i64) -> usize {
    super::size(width).saturating_sub(chars)
}

/// Appends so many of one character: of the usual ones many at once.
pub(super) fn push_fill(fill: char, mut count: usize, out: &mut String) {
    let run = match fill {
        ' ' => "                                ",
        '0' => "00000000000000000000000000000000",
        _ => return out.extend(std::iter::repeat_n(fill, count)),
    };
    while let Some(part) = run.get(..count.min(run.len())).filter(|part| !part.is_empty()) {
        out.push_str(part);
        count -= part.len();
    }
}

/// `text` with `left` and `right` fill characters around it; an output of more than `limit` bytes is refused.
pub fn pad(text: &str, left: usize, right: usize, fill: char, limit: usize) -> Result<Cow<'_, str>, TextError> {
    if left == 0 && right == 0 {
        return Ok(Cow::Borrowed(text));
    }
    let size = left
        .saturating_add(right)
        .saturating_mul(fill.len_utf8())
        .saturating_add(text.len());
    within(size, limit)?;
    let mut out = String::with_capacity(size);
    push_fill(fill, left, &mut out);
    out.push_str(text);
    push_fill(fill, right, &mut out);
    Ok(Cow::Owned(out))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANY: usize = usize::MAX;

    #[test]
    fn windows_and_positions() {
        let text = "añb😀c";
        assert_eq!(
            window(text, 5, Some(-2), None),
            Some(Window {
                text: "😀c", start: 3
            })
        );
        assert_eq!(
            window(text, 5, Some(1), Some(-1)),
            Some(Window {
                text: "ñb😀", start: 1
            })
        );
        assert_eq!(window(text, 5, Some(5), None), Some(Window { text: "", start: 5 }));
        assert_eq!(window(text, 5, Some(6), None), None);
        assert_eq!(window(text, 5, Some(3), Some(2)), None);
        assert_eq!(
            window(text, 5, Some(i64::MIN), Some(i64::MAX)),
            Some(Window { text, start: 0 })
        );
        assert_eq!(
            (find(text, "c"), rfind("ññ", ""), find(text, "x")),
            (Some(4), Some(2), None)
        );
        assert_eq!((count("aaaa", "aa"), count("ñb", "")), (2, 3));
    }

    #[test]
    fn replacing() {
        assert_eq!(replace("ab", "", "-", -1, ANY).unwrap(), "-a-b-");
        assert_eq!(replace("ab", "", "-", 2, ANY).unwrap(), "-a-b");
        assert_eq!(replace("aaa", "aa", "b", -1, ANY).unwrap(), "ba");
        assert_eq!(replace("xyx", "x", "long", 1, ANY).unwrap(), "longyx");
        assert!(replace("xxx", "x", "four", -1, 11).is_err());
    }

    #[test]
    fn padding() {
        let centred: Vec<_> = (1..6)
            .map(|width| center("ab", 2, width, '*', ANY).unwrap().into_owned())
            .collect();
        assert_eq!(centred, ["ab", "ab", "*ab", "*ab*", "**ab*"]);
        assert_eq!(center("a", 1, 4, '*', ANY).unwrap(), "*a**");
        assert_eq!(zero_fill("-5", 2, 4, ANY).unwrap(), "-005");
        assert_eq!(zero_fill("", 0, 2, ANY).unwrap(), "00");
        assert_eq!(expand_tabs("a\tbc\t\n\tx\t", 4, ANY).unwrap(), "a   bc  \n    x   ");
        assert_eq!(expand_tabs("a\tb", -1, ANY).unwrap(), "ab");
        assert!(pad_end("a", 1, 1_000_000_000, 'x', 1000).is_err() && expand_tabs("\t", i64::MAX, 1000).is_err());
    }

    #[test]
    fn stripping() {
        assert_eq!(strip_start("\x1c a ", None), "a ");
        assert_eq!(strip_end("a\u{3000}", None), "a");
        assert_eq!(strip_start("xyxa", Some("xy")), "a");
        assert_eq!(
            (first("a=b=c", "="), last("a=b=c", "="), first("a", "=")),
            (Some(1), Some(3), None)
        );
    }
}
