//! Algorithms on bytes as text: searching, splitting, stripping, case and properties of ASCII.
#![expect(clippy::indexing_slicing, reason = "tables of 256, or 16, by a byte")]

use memchr::memmem;

/// The white space of bytes.
pub fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

/// Where `needle` first occurs.
pub fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    with_occurrences(bytes, needle, |found| found.next())
}

/// Goes through the places where `needle` occurs without overlap; an empty needle occurs around every byte.
pub(super) fn with_occurrences<T>(
    bytes: &[u8],
    needle: &[u8],
    then: impl FnOnce(&mut dyn Iterator<Item = usize>) -> T,
) -> T {
    // To make a searcher is more work than to look through so many bytes.
    const SHORT: usize = 64;
    let mut from = 0;
    match needle.split_first() {
        Some((first, others)) if bytes.len() <= SHORT => then(&mut std::iter::from_fn(|| {
            loop {
                let at = from + memchr::memchr(*first, bytes.get(from..)?)?;
                from = at + 1;
                if bytes.get(from..)?.starts_with(others) {
                    from += others.len();
                    return Some(at);
                }
            }
        })),
        _ => then(&mut memmem::find_iter(bytes, needle)),
    }
}

/// Where `needle` last occurs.
pub fn rfind(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    memmem::rfind(bytes, needle)
}

/// How often `needle` occurs without overlap; an empty needle occurs around every byte.
pub fn count(bytes: &[u8], needle: &[u8]) -> usize {
    if needle.is_empty() {
        bytes.len() + 1
    } else {
        with_occurrences(bytes, needle, |found| found.count())
    }
}

/// The first `most` occurrences of `old` replaced; all of them if negative. `None` where there are none to replace, or where
/// more than `limit` bytes would come out.
pub fn replace(bytes: &[u8], old: &[u8], new: &[u8], most: i64, limit: usize) -> Result<Option<Vec<u8>>, usize> {
    let most = usize::try_from(most).unwrap_or(usize::MAX).min(count(bytes, old));
    if most == 0 {
        return Ok(None);
    }
    let size = bytes
        .len()
        .saturating_add(most.saturating_mul(new.len()))
        .saturating_sub(most.saturating_mul(old.len()));
    if size > limit {
        return Err(size);
    }
    let mut out = Vec::with_capacity(size);
    if old.is_empty() {
        for (at, byte) in bytes.iter().enumerate() {
            if at < most {
                out.extend_from_slice(new);
            }
            out.push(*byte);
        }
        if bytes.len() < most {
            out.extend_from_slice(new);
        }
        return Ok(Some(out));
    }
    let mut done = 0;
    with_occurrences(bytes, old, |found| {
        for at in found.take(most) {
            out.extend_from_slice(bytes.get(done..at).unwrap_or(&[]));
            out.extend_from_slice(new);
            done = at + old.len();
        }
    });
    out.extend_from_slice(bytes.get(done..).unwrap_or(&[]));
    Ok(Some(out))
}

/// The part left when bytes of a set, or white space, are taken from the ends that are asked for.
pub fn strip<'a>(bytes: &'a [u8], set: Option<&[u8]>, start: bool, end: bool) -> &'a [u8] {
    let mut known = [false; 256];
    match set {
        Some(set) => set.iter().for_each(|byte| known[usize::from(*byte)] = true),
        None => (0..=255).for_each(|byte| known[usize::from(byte)] = is_space(byte)),
    }
    let mut rest = bytes;
    while let ([first, tail @ ..], true) = (rest, start) {
        if !known[usize::from(*first)] {
            break;
        }
        rest = tail;
    }
    while let ([head @ .., last], true) = (rest, end) {
        if !known[usize::from(*last)] {
            break;
        }
        rest = head;
    }
    rest
}

/// The pieces between separators, or between white space, as ranges: at most `most` splits if that is not negative.
pub fn split(bytes: &[u8], separator: Option<&[u8]>, most: i64) -> Vec<(usize, usize)> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let mut pieces = Vec::new();
    let mut at = 0;
    let Some(separator) = separator else {
        loop {
            at += bytes
                .get(at..)
                .unwrap_or(&[])
                .iter()
                .take_while(|b| is_space(**b))
                .count();
            if at >= bytes.len() {
                return pieces;
            }
            let length = match pieces.len() < most {
                true => bytes
                    .get(at..)
                    .unwrap_or(&[])
                    .iter()
                    .take_while(|b| !is_space(**b))
                    .count(),
                false => bytes.len() - at,
            };
            pieces.push((at, at + length));
            at += length;
        }
    };
    for found in memmem::find_iter(bytes, separator).take(most) {
        pieces.push((at, found));
        at = found + separator.len();
    }
    pieces.push((at, bytes.len()));
    pieces
}

/// As [`split`], from the right; the pieces in order.
pub fn rsplit(bytes: &[u8], separator: Option<&[u8]>, most: i64) -> Vec<(usize, usize)> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let mut pieces = Vec::new();
    let mut end = bytes.len();
    let before = |end: usize| bytes.get(..end).unwrap_or(&[]);
    match separator {
        None => loop {
            end -= before(end).iter().rev().take_while(|b| is_space(**b)).count();
            if end == 0 {
                break;
            }
            let length = match pieces.len() < most {
                true => before(end).iter().rev().take_while(|b| !is_space(**b)).count(),
                false => end,
            };
            pieces.push((end - length, end));
            end -= length;
        },
        Some(separator) => {
            for found in memmem::rfind_iter(bytes, separator).take(most) {
                pieces.push((found + separator.len(), end));
                end = found;
            }
            pieces.push((0, end));
        }
    }
    pieces.reverse();
    pieces
}

/// The lines, which end at `\n`, `\r` or `\r\n`, as ranges.
pub fn split_lines(bytes: &[u8], keep_ends: bool) -> Vec<(usize, usize)> {
    let mut lines = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = bytes.get(at..).unwrap_or(&[]);
        let length = memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        let end = match rest.get(length..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([_, ..]) => 1,
            _ => 0,
        };
        lines.push((at, at + length + if keep_ends { end } else { 0 }));
        at += length + end;
    }
    lines
}

/// Tabs as spaces up to the next multiple of `size`. `None` where more than `limit` bytes would come out.
pub fn expand_tabs(bytes: &[u8], size: i64, limit: usize) -> Option<Vec<u8>> {
    let size = super::size(size);
    let mut out = Vec::with_capacity(bytes.len());
    let mut column = 0_usize;
    for byte in bytes {
        match byte {
            b'\t' if size > 0 => {
                let spaces = size - column % size;
                if out.len().saturating_add(spaces) > limit {
                    return None;
                }
                out.extend(std::iter::repeat_n(b' ', spaces));
                column = column.saturating_add(spaces);
            }
            b'\t' => {}
            _ => {
                column = if matches!(byte, b'\n' | b'\r') {
                    0
                } else {
                    column.saturating_add(1)
                };
                out.push(*byte);
            }
        }
    }
    Some(out)
}

/// `title`: letters behind other letters in lowercase, the others in uppercase.
pub fn title(bytes: &[u8]) -> Vec<u8> {
    let mut inside = false;
    bytes
        .iter()
        .map(|byte| {
            let mapped = if inside {
                byte.to_ascii_lowercase()
            } else {
                byte.to_ascii_uppercase()
            };
            inside = byte.is_ascii_alphabetic();
            mapped
        })
        .collect()
}

pub fn capitalize(bytes: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_ascii_lowercase();
    if let Some(first) = out.first_mut() {
        first.make_ascii_uppercase();
    }
    out
}

pub fn swapcase(bytes: &[u8]) -> Vec<u8> {
    bytes
        .iter()
        .map(|byte| if byte.is_ascii_alphabetic() { byte ^ 0x20 } else { *byte })
        .collect()
}

/// Some uppercase letter and no lowercase one.
pub fn is_upper(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_uppercase) && !bytes.iter().any(u8::is_ascii_lowercase)
}

/// Some lowercase letter and no uppercase one.
pub fn is_lower(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_lowercase) && !bytes.iter().any(u8::is_ascii_uppercase)
}

/// Every run of letters begins with its only uppercase one.
pub fn is_title(bytes: &[u8]) -> bool {
    let (mut inside, mut any) = (false, false);
    for byte in bytes {
        if byte.is_ascii_alphabetic() {
            if byte.is_ascii_uppercase() == inside {
                return false;
            }
            any = true;
        }
        inside = byte.is_ascii_alphabetic();
    }
    any
}

/// `bytes.hex`: with a separator between groups of `group` bytes, counted from the right, or from the left if negative.
pub fn to_hex(bytes: &[u8], separator: Option<u8>, group: i64) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| char::from(DIGITS[usize::from(value & 0xF)]);
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    let mut out = String::with_capacity(bytes.len() * 3);
    for (at, byte) in bytes.iter().enumerate() {
        let boundary = if group < 0 { at } else { bytes.len() - at };
        if let Some(separator) = separator
            && at > 0
            && size > 0
            && boundary % size == 0
        {
            out.push(char::from(separator));
        }
        out.push(digit(byte >> 4));
        out.push(digit(*byte));
    }
    out
}

/// `bytes.fromhex`: pairs of digits with white space between them. The error is the place of what is no digit, or `None`
/// where a second digit is missing.
pub fn from_hex(text: &[char]) -> Result<Vec<u8>, Option<usize>> {
    let mut out = Vec::with_capacity(text.len() / 2);
    let mut rest = text.iter().enumerate().peekable();
    while let Some((at, c)) = rest.next() {
        if c.is_ascii() && is_space(*c as u8) {
            continue;
        }
        let Some(high) = c.to_digit(16) else {
            return Err(Some(at));
        };
        let Some((at, c)) = rest.next() else { return Err(None) };
        let Some(low) = c.to_digit(16) else {
            return Err(Some(at));
        };
        out.push((high << 4 | low) as u8);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(bytes: &[u8], ranges: Vec<(usize, usize)>) -> Vec<&[u8]> {
        ranges.into_iter().map(|(from, to)| &bytes[from..to]).collect()
    }

    #[test]
    fn splits() {
        let text = b"  a b  c  ";
        assert_eq!(pieces(text, split(text, None, -1)), [b"a", b"b", b"c"]);
        assert_eq!(pieces(text, split(text, None, 1)), [&b"a"[..], b"b  c  "]);
        assert_eq!(pieces(text, rsplit(text, None, 1)), [&b"  a b"[..], b"c"]);
        assert_eq!(pieces(b"aaa", split(b"aaa", Some(b"aa"), -1)), [&b""[..], b"a"]);
        assert_eq!(pieces(b"aaa", rsplit(b"aaa", Some(b"aa"), -1)), [&b"a"[..], b""]);
        assert_eq!(
            pieces(b"a\r\nb\n\rc", split_lines(b"a\r\nb\n\rc", false)),
            [&b"a"[..], b"b", b"", b"c"]
        );
    }

    #[test]
    fn replaces() {
        let replaced = |most| replace(b"ab", b"", b"-", most, 100).unwrap();
        assert_eq!(
            (replaced(-1), replaced(2)),
            (Some(b"-a-b-".to_vec()), Some(b"-a-b".to_vec()))
        );
        assert_eq!(replace(b"aXbX", b"X", b"--", 1, 100).unwrap(), Some(b"a--bX".to_vec()));
        assert!(replace(b"aXbX", b"X", b"--", -1, 5).is_err());
    }

    #[test]
    fn hexadecimal() {
        assert_eq!(to_hex(b"\xde\xad\xbe", Some(b':'), 2), "de:adbe");
        assert_eq!(to_hex(b"\xde\xad\xbe", Some(b':'), -2), "dead:be");
        let chars: Vec<char> = "41 4".chars().collect();
        assert_eq!((from_hex(&chars), from_hex(&['4', 'x'])), (Err(None), Err(Some(1))));
    }
}
