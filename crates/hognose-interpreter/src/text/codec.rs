//! The encodings of text: UTF-8, UTF-16, UTF-32, ASCII, Latin-1 and Windows-1252, up to the first thing that does not fit.
//!
//! What becomes of a fault is the caller's affair: it appends what it puts in its place and goes on behind it.

use std::ops::Range;

/// An encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codec {
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Sig,
    Utf16(Order),
    Utf32(Order),
    Ascii,
    Latin1,
    Cp1252,
}

/// The order of the bytes of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Little-endian, written with a byte order mark and read by one.
    Marked,
    Little,
    Big,
}

/// What cannot be decoded or encoded: from where to where, in bytes or code points, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    pub start: usize,
    pub end: usize,
    pub reason: &'static str,
}

impl Codec {
    /// The encoding of a name or an alias.
    pub fn named(name: &str) -> Option<Codec> {
        // Case and punctuation do not count.
        let mut plain = String::with_capacity(name.len());
        for c in name.chars() {
            match c {
                'a'..='z' | '0'..='9' | '.' => plain.push(c),
                'A'..='Z' => plain.push(c.to_ascii_lowercase()),
                _ if plain.ends_with('_') || plain.is_empty() => {}
                _ => plain.push('_'),
            }
        }
        Some(match plain.trim_end_matches('_') {
            "utf_8" | "utf8" | "u8" | "utf" | "utf8_ucs2" | "utf8_ucs4" | "cp65001" => Codec::Utf8,
            "utf_8_sig" | "utf8_sig" => Codec::Utf8Sig,
            "utf_16" | "utf16" | "u16" => Codec::Utf16(Order::Marked),
            "utf_16_le" | "utf_16le" | "utf16_le" | "utf16le" | "unicodelittleunmarked" => Codec::Utf16(Order::Little),
            "utf_16_be" | "utf_16be" | "utf16_be" | "utf16be" | "unicodebigunmarked" => Codec::Utf16(Order::Big),
            "utf_32" | "utf32" | "u32" => Codec::Utf32(Order::Marked),
            "utf_32_le" | "utf_32le" | "utf32_le" | "utf32le" => Codec::Utf32(Order::Little),
            "utf_32_be" | "utf_32be" | "utf32_be" | "utf32be" => Codec::Utf32(Order::Big),
            "ascii" | "us_ascii" | "us" | "646" | "ansi_x3.4_1968" | "ansi_x3_4_1968" | "ansi_x3.4_1986" | "cp367"
            | "csascii" | "ibm367" | "iso646_us" | "iso_646.irv_1991" | "iso_ir_6" => Codec::Ascii,
            "latin_1" | "latin1" | "latin" | "l1" | "iso_8859_1" | "iso8859_1" | "iso8859" | "8859" | "cp819"
            | "ibm819" | "csisolatin1" | "iso_8859_1_1987" | "iso_ir_100" => Codec::Latin1,
            "cp1252" | "1252" | "windows_1252" => Codec::Cp1252,
            _ => return None,
        })
    }

    /// The name by which errors call the encoding. Marked ones have the order that holds where there is no mark.
    pub fn name(self) -> &'static str {
        match self {
            Codec::Utf8 | Codec::Utf8Sig => "utf-8",
            Codec::Utf16(Order::Marked | Order::Little) => "utf-16-le",
            Codec::Utf16(Order::Big) => "utf-16-be",
            Codec::Utf32(Order::Marked | Order::Little) => "utf-32-le",
            Codec::Utf32(Order::Big) => "utf-32-be",
            Codec::Ascii => "ascii",
            Codec::Latin1 => "latin-1",
            Codec::Cp1252 => "charmap",
        }
    }

    /// How many bytes of a mark stand before the text, and the encoding the mark says the rest has.
    pub fn unmarked(self, bytes: &[u8]) -> (usize, Codec) {
        match (self, bytes) {
            (Codec::Utf8Sig, [0xEF, 0xBB, 0xBF, ..]) => (3, Codec::Utf8),
            (Codec::Utf8Sig, _) => (0, Codec::Utf8),
            (Codec::Utf16(Order::Marked), [0xFF, 0xFE, ..]) => (2, Codec::Utf16(Order::Little)),
            (Codec::Utf16(Order::Marked), [0xFE, 0xFF, ..]) => (2, Codec::Utf16(Order::Big)),
            (Codec::Utf16(Order::Marked), _) => (0, Codec::Utf16(Order::Little)),
            (Codec::Utf32(Order::Marked), [0xFF, 0xFE, 0, 0, ..]) => (4, Codec::Utf32(Order::Little)),
            (Codec::Utf32(Order::Marked), [0, 0, 0xFE, 0xFF, ..]) => (4, Codec::Utf32(Order::Big)),
            (Codec::Utf32(Order::Marked), _) => (0, Codec::Utf32(Order::Little)),
            _ => (0, self),
        }
    }

    /// The mark to be written before the text.
    pub fn mark(self) -> &'static [u8] {
        match self {
            Codec::Utf8Sig => &[0xEF, 0xBB, 0xBF],
            Codec::Utf16(Order::Marked) => &[0xFF, 0xFE],
            Codec::Utf32(Order::Marked) => &[0xFF, 0xFE, 0, 0],
            _ => &[],
        }
    }

    /// Whether bytes begin with what stands for a lone surrogate.
    pub fn begins_with_surrogate(self, bytes: &[u8]) -> bool {
        let code = match (self, bytes) {
            (Codec::Utf8 | Codec::Utf8Sig, [0xED, second @ 0xA0..=0xBF, third @ 0x80..=0xBF, ..]) => {
                0xD000 | u32::from(second & 0x3F) << 6 | u32::from(third & 0x3F)
            }
            (Codec::Utf16(Order::Big), &[a, b, ..]) => u16::from_be_bytes([a, b]).into(),
            (Codec::Utf16(_), &[a, b, ..]) => u16::from_le_bytes([a, b]).into(),
            (Codec::Utf32(Order::Big), &[a, b, c, d, ..]) => u32::from_be_bytes([a, b, c, d]),
            (Codec::Utf32(_), &[a, b, c, d, ..]) => u32::from_le_bytes([a, b, c, d]),
            _ => return false,
        };
        matches!(code, 0xD800..=0xDFFF)
    }

    /// Appends what `bytes` from `from` on say, up to their end or to a fault.
    pub fn decode(self, bytes: &[u8], from: usize, out: &mut String) -> Result<(), Fault> {
        match self {
            Codec::Utf8 | Codec::Utf8Sig => decode_utf8(bytes, from, out),
            Codec::Utf16(order) => decode_utf16(bytes, from, order == Order::Big, out),
            Codec::Utf32(order) => decode_utf32(bytes, from, order == Order::Big, out),
            Codec::Ascii => decode_bytes(bytes, from, out, "ordinal not in range(128)", |byte| {
                byte.is_ascii().then_some(char::from(byte))
            }),
            Codec::Latin1 => decode_bytes(bytes, from, out, "", |byte| Some(char::from(byte))),
            Codec::Cp1252 => decode_bytes(bytes, from, out, UNDEFINED, cp1252_char),
        }
    }

    /// Appends the bytes of `text` from byte `from` on, which is code point `position`, up to its end or to a fault, which
    /// comes with its range in bytes.
    pub fn encode(
        self,
        text: &str,
        from: usize,
        position: usize,
        out: &mut Vec<u8>,
    ) -> Result<(), (Fault, Range<usize>)> {
        let rest = text.get(from..).unwrap_or("");
        let single: fn(char) -> Option<u8> = match self {
            Codec::Utf8 | Codec::Utf8Sig => {
                out.extend_from_slice(rest.as_bytes());
                return Ok(());
            }
            Codec::Utf16(order) => {
                for unit in rest.encode_utf16() {
                    out.extend_from_slice(&if order == Order::Big {
                        unit.to_be_bytes()
                    } else {
                        unit.to_le_bytes()
                    });
                }
                return Ok(());
            }
            Codec::Utf32(order) => {
                for c in rest.chars() {
                    let code = u32::from(c);
                    out.extend_from_slice(&if order == Order::Big {
                        code.to_be_bytes()
                    } else {
                        code.to_le_bytes()
                    });
                }
                return Ok(());
            }
            Codec::Ascii => |c| u8::try_from(c).ok().filter(u8::is_ascii),
            Codec::Latin1 => |c| u8::try_from(c).ok(),
            Codec::Cp1252 => cp1252_byte,
        };
        for (offset, (at, c)) in rest.char_indices().enumerate() {
            match single(c) {
                Some(byte) => out.push(byte),
                None => {
                    let tail = rest.get(at..).unwrap_or("");
                    let end = tail.find(|c| single(c).is_some()).unwrap_or(tail.len());
                    let wrong = tail.get(..end).unwrap_or("").chars().count();
                    let reason = match self {
                        Codec::Ascii => "ordinal not in range(128)",
                        Codec::Latin1 => "ordinal not in range(256)",
                        _ => UNDEFINED,
                    };
                    let start = position + offset;
                    return Err((
                        Fault {
                            start,
                            end: start + wrong,
                            reason,
                        },
                        from + at..from + at + end,
                    ));
                }
            }
        }
        Ok(())
    }
}

const UNDEFINED: &str = "character maps to <undefined>";

fn decode_bytes(
    bytes: &[u8],
    from: usize,
    out: &mut String,
    reason: &'static str,
    char_of: fn(u8) -> Option<char>,
) -> Result<(), Fault> {
    for (at, byte) in bytes.iter().enumerate().skip(from) {
        match char_of(*byte) {
            Some(c) => out.push(c),
            None => {
                return Err(Fault {
                    start: at,
                    end: at + 1,
                    reason,
                });
            }
        }
    }
    Ok(())
}

fn decode_utf8(bytes: &[u8], from: usize, out: &mut String) -> Result<(), Fault> {
    let rest = bytes.get(from..).unwrap_or(&[]);
    let error = match str::from_utf8(rest) {
        Ok(text) => {
            out.push_str(text);
            return Ok(());
        }
        Err(error) => error,
    };
    let (valid, wrong) = rest.split_at_checked(error.valid_up_to()).unwrap_or((rest, &[]));
    out.push_str(str::from_utf8(valid).unwrap_or(""));
    let start = from + valid.len();
    let (end, reason) = match (error.error_len(), wrong.first()) {
        (None, _) => (bytes.len(), "unexpected end of data"),
        (Some(length), Some(0xC2..=0xF4)) => (start + length, "invalid continuation byte"),
        (Some(length), _) => (start + length, "invalid start byte"),
    };
    Err(Fault { start, end, reason })
}

fn decode_utf16(bytes: &[u8], from: usize, big: bool, out: &mut String) -> Result<(), Fault> {
    let unit = |at: usize| match bytes.get(at..at + 2) {
        Some(&[a, b]) => Some(if big {
            u16::from_be_bytes([a, b])
        } else {
            u16::from_le_bytes([a, b])
        }),
        _ => None,
    };
    let mut at = from;
    while at < bytes.len() {
        let Some(first) = unit(at) else {
            return Err(Fault {
                start: at,
                end: bytes.len(),
                reason: "truncated data",
            });
        };
        match (first, unit(at + 2)) {
            (0xD800..=0xDBFF, Some(second @ 0xDC00..=0xDFFF)) => {
                let code = 0x1_0000 + ((u32::from(first) & 0x3FF) << 10 | u32::from(second) & 0x3FF);
                out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                at += 4;
            }
            (0xD800..=0xDBFF, Some(_)) => {
                return Err(Fault {
                    start: at,
                    end: at + 2,
                    reason: "illegal UTF-16 surrogate",
                });
            }
            (0xD800..=0xDBFF, None) => {
                return Err(Fault {
                    start: at,
                    end: bytes.len(),
                    reason: "unexpected end of data",
                });
            }
            (0xDC00..=0xDFFF, _) => {
                return Err(Fault {
                    start: at,
                    end: at + 2,
                    reason: "illegal encoding",
                });
            }
            _ => {
                out.push(char::from_u32(u32::from(first)).unwrap_or(char::REPLACEMENT_CHARACTER));
                at += 2;
            }
        }
    }
    Ok(())
}

fn decode_utf32(bytes: &[u8], from: usize, big: bool, out: &mut String) -> Result<(), Fault> {
    let mut at = from;
    while at < bytes.len() {
        let Some(&[a, b, c, d]) = bytes.get(at..at + 4) else {
            return Err(Fault {
                start: at,
                end: bytes.len(),
                reason: "truncated data",
            });
        };
        let code = if big {
            u32::from_be_bytes([a, b, c, d])
        } else {
            u32::from_le_bytes([a, b, c, d])
        };
        match char::from_u32(code) {
            Some(c) => out.push(c),
            None => {
                let surrogate = (0xD800..0xE000).contains(&code);
                let reason = if surrogate {
                    "code point in surrogate code point range(0xd800, 0xe000)"
                } else {
                    "code point not in range(0x110000)"
                };
                return Err(Fault {
                    start: at,
                    end: at + 4,
                    reason,
                });
            }
        }
        at += 4;
    }
    Ok(())
}

/// What Windows-1252 has from 0x80 to 0x9F; a NUL where it has nothing.
const CP1252: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”', '•',
    '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

fn cp1252_char(byte: u8) -> Option<char> {
    match byte {
        0x80..=0x9F => CP1252.get(usize::from(byte - 0x80)).copied().filter(|c| *c != '\0'),
        _ => Some(char::from(byte)),
    }
}

fn cp1252_byte(c: char) -> Option<u8> {
    match u8::try_from(c) {
        Ok(byte @ (0..=0x7F | 0xA0..)) => Some(byte),
        _ => CP1252
            .iter()
            .position(|known| *known == c && c != '\0')
            .map(|at| 0x80 + at as u8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(codec: Codec, bytes: &[u8]) -> Result<String, (usize, usize, &'static str)> {
        let mut out = String::new();
        let (mark, codec) = codec.unmarked(bytes);
        codec
            .decode(bytes, mark, &mut out)
            .map(|()| out)
            .map_err(|fault| (fault.start, fault.end, fault.reason))
    }

    #[test]
    fn names() {
        assert_eq!(Codec::named("Utf-8"), Some(Codec::Utf8));
        assert_eq!(Codec::named("ISO_8859-1"), Some(Codec::Latin1));
        assert_eq!(Codec::named("utf  16 LE"), Some(Codec::Utf16(Order::Little)));
        assert_eq!((Codec::named(""), Codec::named("hex")), (None, None));
    }

    #[test]
    fn decodes() {
        assert_eq!(decode(Codec::Utf8, b"a\xe2\x82"), Err((1, 3, "unexpected end of data")));
        assert_eq!(
            decode(Codec::Utf8, b"\xe2\x28"),
            Err((0, 1, "invalid continuation byte"))
        );
        assert_eq!(decode(Codec::Utf8, b"\xf5"), Err((0, 1, "invalid start byte")));
        assert_eq!(
            decode(Codec::Utf16(Order::Marked), b"\xfe\xff\xd8\x3d\xde\x00").unwrap(),
            "😀"
        );
        assert_eq!(
            decode(Codec::Utf16(Order::Little), b"\x00\xd8"),
            Err((0, 2, "unexpected end of data"))
        );
        assert_eq!(decode(Codec::Cp1252, b"\x80\xe9").unwrap(), "€é");
    }

    #[test]
    fn encodes() {
        let mut out = Vec::new();
        let (fault, range) = Codec::Ascii.encode("aéñb", 0, 0, &mut out).unwrap_err();
        assert_eq!((fault.start, fault.end, range, &out[..]), (1, 3, 1..5, &b"a"[..]));
        out.clear();
        Codec::Cp1252.encode("€é", 0, 0, &mut out).unwrap();
        assert_eq!(out, b"\x80\xe9");
    }
}
