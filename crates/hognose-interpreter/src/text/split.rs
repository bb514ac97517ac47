//! The splitting methods of `str` as iterators over slices, so that a caller can count and stop at any piece.

use super::unicode::is_space;
use memchr::memmem;

/// The pieces of `str.split` or, from the right, of `str.rsplit`.
#[derive(Debug, Clone)]
pub struct Split<'a, 's> {
    rest: Option<&'a str>,
    separator: Separator<'s>,
    left: usize,
}

#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "there is one for a call, on the stack")]
enum Separator<'s> {
    Space { from_right: bool },
    Text(memmem::Finder<'s>),
    TextFromRight(memmem::FinderRev<'s>),
}

/// `str.split`: at white space if `separator` is `None`, at most `most` times if that is not negative.
/// An empty separator is the caller's error ("empty separator"); here it splits nothing.
pub fn split<'a, 's>(text: &'a str, separator: Option<&'s str>, most: i64) -> Split<'a, 's> {
    Split {
        rest: Some(text),
        separator: match separator {
            Some(separator) => Separator::Text(memmem::Finder::new(separator)),
            None => Separator::Space { from_right: false },
        },
        left: usize::try_from(most).unwrap_or(usize::MAX),
    }
}

/// `str.rsplit`. The last piece comes first: the list that Python makes is the reverse.
pub fn rsplit<'a, 's>(text: &'a str, separator: Option<&'s str>, most: i64) -> Split<'a, 's> {
    Split {
        rest: Some(text),
        separator: match separator {
            Some(separator) => Separator::TextFromRight(memmem::FinderRev::new(separator)),
            None => Separator::Space { from_right: true },
        },
        left: usize::try_from(most).unwrap_or(usize::MAX),
    }
}

impl<'a> Iterator for Split<'a, '_> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let mut text = self.rest?;
        if let Separator::Space { from_right } = self.separator {
            // At white space pieces are never empty: the space before a piece goes with its separator.
            text = if from_right {
                text.trim_end_matches(is_space)
            } else {
                text.trim_start_matches(is_space)
            };
            if text.is_empty() {
                self.rest = None;
                return None;
            }
        }
        let cut = if self.left == 0 { None } else { self.cut(text) };
        self.left = self.left.saturating_sub(1);
        let (piece, rest) = cut.map_or((text, None), |(piece, rest)| (piece, Some(rest)));
        self.rest = rest;
        Some(piece)
    }
}

impl Split<'_, '_> {
    fn cut<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)> {
        match &self.separator {
            Separator::Space { from_right: false } => text.split_once(is_space),
            Separator::Space { from_right: true } => text.rsplit_once(is_space).map(|(rest, piece)| (piece, rest)),
            Separator::Text(separator) => {
                let len = Some(separator.needle().len()).filter(|len| *len > 0)?;
                let (piece, rest) = text.split_at_checked(separator.find(text.as_bytes())?)?;
                Some((piece, rest.get(len..)?))
            }
            Separator::TextFromRight(separator) => {
                let len = Some(separator.needle().len()).filter(|len| *len > 0)?;
                let (rest, piece) = text.split_at_checked(separator.rfind(text.as_bytes())?)?;
                Some((piece.get(len..)?, rest))
            }
        }
    }
}

/// The lines of `str.splitlines`.
#[derive(Debug, Clone)]
pub struct Lines<'a> {
    rest: &'a str,
    keep_ends: bool,
}

/// `str.splitlines`: lines with or without their ends, which are those of Unicode and the four ASCII separators.
pub fn split_lines(text: &str, keep_ends: bool) -> Lines<'_> {
    Lines { rest: text, keep_ends }
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        if self.rest.is_empty() {
            return None;
        }
        let text = self.rest;
        let (line, end) = match text.find(is_line_break) {
            None => (text.len(), text.len()),
            Some(at) => {
                let rest = text.get(at..).unwrap_or("");
                let length = if rest.starts_with("\r\n") {
                    2
                } else {
                    rest.chars().next().map_or(0, char::len_utf8)
                };
                (at, at + length)
            }
        };
        self.rest = text.get(end..).unwrap_or("");
        text.get(..if self.keep_ends { end } else { line })
    }
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words<'a>(pieces: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
        pieces.collect()
    }

    #[test]
    fn at_white_space() {
        assert_eq!(words(split("  a b\u{2003}c  ", None, -1)), ["a", "b", "c"]);
        assert_eq!(words(split("  a b  c  ", None, 1)), ["a", "b  c  "]);
        assert_eq!(words(split("  a b ", None, 0)), ["a b "]);
        assert_eq!(words(rsplit("  a b  c  ", None, 1)), ["c", "  a b"]);
        assert_eq!(words(split(" \n", None, -1)), [""; 0]);
    }

    #[test]
    fn at_a_separator() {
        assert_eq!(words(split(",a,,b", Some(","), -1)), ["", "a", "", "b"]);
        assert_eq!(words(split("aaa", Some("aa"), -1)), ["", "a"]);
        assert_eq!(words(rsplit("aaa", Some("aa"), -1)), ["", "a"]);
        assert_eq!(words(rsplit("a,b,c", Some(","), 1)), ["c", "a,b"]);
        assert_eq!(words(split("", Some(","), -1)), [""]);
    }

    #[test]
    fn lines() {
        assert_eq!(
            words(split_lines("a\r\nb\n\rc\x0b\u{2028}d", false)),
            ["a", "b", "", "c", "", "d"]
        );
        assert_eq!(words(split_lines("a\r\nb\n", true)), ["a\r\n", "b\n"]);
        assert_eq!(words(split_lines("", false)), [""; 0]);
    }
}
