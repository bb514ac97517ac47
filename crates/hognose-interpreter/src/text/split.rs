//! The splitting methods of `str`, a piece at a time: what is split is given for each piece, so that a caller can count, stop and make
//! something of a piece before the next.

use super::unicode::is_space;
use memchr::{memchr, memmem};
use std::ops::Range;

/// The pieces of `str.split` or, from the right, of `str.rsplit`, as ranges of its bytes.
#[derive(Debug, Clone)]
pub struct Split<'s> {
    rest: Option<Range<usize>>,
    separator: Separator<'s>,
    left: usize,
}

#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "there is one for a call, on the stack")]
enum Separator<'s> {
    Space { from_right: bool },
    Byte(u8),
    Text(memmem::Finder<'s>),
    TextFromRight(memmem::FinderRev<'s>),
}

/// `str.split` of a text of `len` bytes: at white space if `separator` is `None`, at most `most` times if that is not negative.
/// An empty separator is the caller's error ("empty separator"); here it splits nothing.
pub fn split(len: usize, separator: Option<&[u8]>, most: i64) -> Split<'_> {
    Split {
        rest: Some(0..len),
        separator: match separator {
            Some([byte]) => Separator::Byte(*byte),
            Some(separator) => Separator::Text(memmem::Finder::new(separator)),
            None => Separator::Space { from_right: false },
        },
        left: usize::try_from(most).unwrap_or(usize::MAX),
    }
}

/// `str.rsplit`. The last piece comes first: the list that Python makes is the reverse.
pub fn rsplit(len: usize, separator: Option<&[u8]>, most: i64) -> Split<'_> {
    Split {
        rest: Some(0..len),
        separator: match separator {
            Some(separator) => Separator::TextFromRight(memmem::FinderRev::new(separator)),
            None => Separator::Space { from_right: true },
        },
        left: usize::try_from(most).unwrap_or(usize::MAX),
    }
}

impl Split<'_> {
    /// The next piece of the text.
    pub fn next_of(&mut self, text: &str) -> Option<Range<usize>> {
        let Range { mut start, mut end } = self.rest.clone()?;
        let mut rest = text.get(start..end)?;
        if let Separator::Space { from_right } = self.separator {
            // At white space pieces are never empty: the space before a piece goes with its separator.
            rest = if from_right {
                rest.trim_end_matches(is_space)
            } else {
                rest.trim_start_matches(is_space)
            };
            if rest.is_empty() {
                self.rest = None;
                return None;
            }
            if from_right {
                end = start + rest.len();
            } else {
                start = end - rest.len();
            }
        }
        let separator = if self.left == 0 {
            None
        } else {
            self.separator.within(rest)
        };
        self.left = self.left.saturating_sub(1);
        let Some(at) = separator else {
            self.rest = None;
            return Some(start..end);
        };
        let (before, after) = (start..start + at.start, start + at.end..end);
        let (piece, rest) = if self.separator.is_from_right() {
            (after, before)
        } else {
            (before, after)
        };
        self.rest = Some(rest);
        Some(piece)
    }
}

impl Separator<'_> {
    fn is_from_right(&self) -> bool {
        matches!(
            self,
            Separator::Space { from_right: true } | Separator::TextFromRight(_)
        )
    }

    /// Where in a text it is first, or last.
    #[inline]
    fn within(&self, text: &str) -> Option<Range<usize>> {
        let space = |(at, space): (usize, &str)| at..at + space.len();
        let needle = |at: usize, needle: &[u8]| at..at + needle.len();
        match self {
            Separator::Space { from_right: false } => text.match_indices(is_space).next().map(space),
            Separator::Space { from_right: true } => text.rmatch_indices(is_space).next().map(space),
            Separator::Byte(byte) => memchr(*byte, text.as_bytes()).map(|at| at..at + 1),
            Separator::Text(finder) => finder.find(text.as_bytes()).map(|at| needle(at, finder.needle())),
            Separator::TextFromRight(finder) => finder.rfind(text.as_bytes()).map(|at| needle(at, finder.needle())),
        }
        .filter(|at| !at.is_empty())
    }
}

/// The lines of `str.splitlines`, as ranges of its bytes.
#[derive(Debug, Clone)]
pub struct Lines {
    start: usize,
    keep_ends: bool,
}

/// `str.splitlines`: lines with or without their ends, which are those of Unicode and the four ASCII separators.
pub fn split_lines(keep_ends: bool) -> Lines {
    Lines { start: 0, keep_ends }
}

impl Lines {
    /// The next line of the text.
    pub fn next_of(&mut self, text: &str) -> Option<Range<usize>> {
        let start = self.start;
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let (line, end) = match rest.match_indices(is_line_break).next() {
            None => (text.len(), text.len()),
            Some((at, line_break)) => {
                let two = rest.get(at..).is_some_and(|rest| rest.starts_with("\r\n"));
                (start + at, start + at + if two { 2 } else { line_break.len() })
            }
        };
        self.start = end;
        Some(start..if self.keep_ends { end } else { line })
    }
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str, mut next: impl FnMut(&str) -> Option<Range<usize>>) -> Vec<&str> {
        std::iter::from_fn(|| next(text)).map(|piece| &text[piece]).collect()
    }

    fn words<'a>(text: &'a str, separator: Option<&str>, most: i64) -> Vec<&'a str> {
        let mut words = split(text.len(), separator.map(str::as_bytes), most);
        pieces(text, |text| words.next_of(text))
    }

    fn words_from_right<'a>(text: &'a str, separator: Option<&str>, most: i64) -> Vec<&'a str> {
        let mut words = rsplit(text.len(), separator.map(str::as_bytes), most);
        pieces(text, |text| words.next_of(text))
    }

    fn lines(text: &str, keep_ends: bool) -> Vec<&str> {
        let mut lines = split_lines(keep_ends);
        pieces(text, |text| lines.next_of(text))
    }

    #[test]
    fn at_white_space() {
        assert_eq!(words("  a b\u{2003}c  ", None, -1), ["a", "b", "c"]);
        assert_eq!(words("  a b  c  ", None, 1), ["a", "b  c  "]);
        assert_eq!(words("  a b ", None, 0), ["a b "]);
        assert_eq!(words_from_right("  a b  c  ", None, 1), ["c", "  a b"]);
        assert_eq!(words(" \n", None, -1), [""; 0]);
    }

    #[test]
    fn at_a_separator() {
        assert_eq!(words(",a,,b", Some(","), -1), ["", "a", "", "b"]);
        assert_eq!(words("aaa", Some("aa"), -1), ["", "a"]);
        assert_eq!(words_from_right("aaa", Some("aa"), -1), ["", "a"]);
        assert_eq!(words_from_right("a,b,c", Some(","), 1), ["c", "a,b"]);
        assert_eq!(words("", Some(","), -1), [""]);
    }

    #[test]
    fn at_line_breaks() {
        assert_eq!(lines("a\r\nb\n\rc\x0b\u{2028}d", false), ["a", "b", "", "c", "", "d"]);
        assert_eq!(lines("a\r\nb\n", true), ["a\r\n", "b\n"]);
        assert_eq!(lines("", false), [""; 0]);
    }
}
