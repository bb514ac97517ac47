//! Strings: short ones live in their value, long ones here.
#![expect(
    clippy::indexing_slicing,
    reason = "a chunk of eight bytes at most, two texts in room for both"
)]

use super::charge::Charge;
use super::{Arena, Heap};
use crate::value::*;
use compact_str::CompactString;
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use std::ops::Range;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum StrData {
    /// A text of its own; up to `INLINE` bytes stand in it, and texts of the interpreter's are referred to.
    Own(CompactString),
    /// The first bytes of a buffer that a later, longer string may share.
    Shared { buffer: u32, len: u32 },
}

/// Bytes of a text that need no memory besides its object, where words have 64 bits; they are not charged anywhere.
const INLINE: usize = 24;

/// A string of eight bytes or more.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StrObject {
    pub(crate) data: StrData,
    ascii: bool,
    /// Zero until computed.
    #[serde(skip)]
    hash: Cell<u64>,
    /// Code points; zero until counted.
    #[serde(skip)]
    chars: Cell<u32>,
}

impl Default for StrObject {
    fn default() -> Self {
        StrObject {
            data: StrData::Own(CompactString::const_new("")),
            ascii: true,
            hash: Cell::new(0),
            chars: Cell::new(0),
        }
    }
}

impl StrObject {
    /// A string of ASCII characters whose hash is known.
    #[inline]
    pub(crate) fn of_ascii(text: CompactString, hash: u64) -> StrObject {
        StrObject::new(StrData::Own(text), true, hash)
    }

    /// The hash is zero where it is not known.
    #[inline(always)]
    fn new(data: StrData, ascii: bool, hash: u64) -> StrObject {
        StrObject {
            data,
            ascii,
            hash: Cell::new(hash),
            chars: Cell::new(0),
        }
    }

    /// Its text, where that is its own.
    pub(crate) fn own_text(&self) -> Option<&CompactString> {
        match &self.data {
            StrData::Own(text) => Some(text),
            StrData::Shared { .. } => None,
        }
    }

    pub(crate) fn extra_bytes(&self) -> usize {
        match &self.data {
            StrData::Own(text) if text.len() > INLINE => text.len(),
            StrData::Own(_) | StrData::Shared { .. } => 0,
        }
    }
}

pub(super) fn long_text<'h>(strs: &'h Arena<StrObject>, buffers: &'h Arena<String>, s: StrRef) -> &'h str {
    match &strs.get(s.index()).data {
        StrData::Own(text) => text,
        StrData::Shared { buffer, len } => buffers.get(*buffer as usize).get(..*len as usize).unwrap_or(""),
    }
}

impl Heap {
    #[inline]
    pub fn new_str(&mut self, text: &str) -> Value {
        match ShortStr::new(text) {
            Some(short) => Value::Short(short),
            None => self.new_long(CompactString::new(text)),
        }
    }

    /// As `new_str`, without a copy of a text that is already owned.
    #[inline]
    pub fn new_string(&mut self, text: String) -> Value {
        match ShortStr::new(&text) {
            Some(short) => Value::Short(short),
            None if text.len() <= INLINE => self.new_long(CompactString::new(&text)),
            None => self.new_long(CompactString::from(text.into_boxed_str())),
        }
    }

    /// A part of a string, by its bytes, which begins and ends with a character.
    #[inline]
    pub(crate) fn str_part(&mut self, string: Value, part: Range<usize>) -> Value {
        let text = match string {
            Value::Short(short) => return Value::Short(short.part(part)),
            Value::Str(s) => self.long_str(s).get(part).unwrap_or(""),
            _ => "",
        };
        if let Some(short) = ShortStr::new(text) {
            return Value::Short(short);
        }
        let text = CompactString::new(text);
        self.new_long(text)
    }

    #[inline]
    pub(super) fn new_long(&mut self, text: CompactString) -> Value {
        let ascii = text.is_ascii();
        self.add_str(StrData::Own(text), ascii)
    }

    /// A string of more than seven bytes that the interpreter itself has.
    pub(crate) fn new_static(&mut self, text: &'static str) -> Value {
        self.add_str(StrData::Own(CompactString::const_new(text)), text.is_ascii())
    }

    fn add_str(&mut self, data: StrData, ascii: bool) -> Value {
        let object = StrObject::new(data, ascii, 0);
        self.meter.allocate(object.charge());
        Value::Str(StrRef::new(self.strs.alloc(object)))
    }

    pub fn new_char(&mut self, c: char) -> Value {
        Value::Short(ShortStr::from_char(c))
    }

    /// The text of a long string.
    #[inline(always)]
    pub fn long_str(&self, s: StrRef) -> &str {
        long_text(&self.strs, &self.buffers, s)
    }

    /// The text of a string value.
    #[inline]
    pub fn str(&self, value: Value) -> Option<Text<'_>> {
        match value {
            Value::Short(s) => Some(s.text()),
            Value::Str(s) => Some(Text::Long(self.long_str(s))),
            _ => None,
        }
    }

    /// The text of a string value, or the empty text.
    #[inline]
    pub fn text(&self, value: Value) -> Text<'_> {
        self.str(value).unwrap_or(Text::Long(""))
    }

    pub fn str_is_ascii(&self, value: Value) -> bool {
        match value {
            Value::Short(s) => s.is_ascii(),
            Value::Str(s) => self.strs.get(s.index()).ascii,
            _ => true,
        }
    }

    /// Charges a look at a text that was made by appending in place, and so was not charged when it was made. Always, for what
    /// was found last time is not in a snapshot.
    #[inline]
    fn look_at_shared(&self, object: &StrObject) {
        if let StrData::Shared { len, .. } = object.data {
            self.meter.look_at(len as usize);
        }
    }

    /// A character of a string that is ASCII, and its own.
    #[inline]
    pub(crate) fn ascii_at(&self, value: Value, index: usize) -> Option<u8> {
        match value {
            Value::Short(s) if s.is_ascii() => s.text().as_bytes().get(index).copied(),
            Value::Str(s) => match self.strs.get(s.index()) {
                StrObject {
                    ascii: true,
                    data: StrData::Own(text),
                    ..
                } => text.as_bytes().get(index).copied(),
                _ => None,
            },
            _ => None,
        }
    }

    /// The length in code points.
    pub fn str_len(&self, value: Value) -> usize {
        match value {
            Value::Short(s) if s.is_ascii() => s.len(),
            Value::Short(s) => s.text().chars().count(),
            Value::Str(s) => {
                let object = self.strs.get(s.index());
                if object.ascii {
                    return match &object.data {
                        StrData::Own(text) => text.len(),
                        StrData::Shared { len, .. } => *len as usize,
                    };
                }
                self.look_at_shared(object);
                if object.chars.get() == 0 {
                    object.chars.set(self.long_str(s).chars().count() as u32);
                }
                object.chars.get() as usize
            }
            _ => 0,
        }
    }

    /// The hash of a string value; never zero.
    #[inline(always)]
    pub fn str_hash(&self, value: Value) -> u64 {
        match value {
            Value::Short(s) => {
                let product =
                    u128::from(s.bits() ^ self.hash_seed).wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835);
                ((product as u64) ^ ((product >> 64) as u64)) | 1
            }
            Value::Str(s) => {
                let object = self.strs.get(s.index());
                self.look_at_shared(object);
                match object.hash.get() {
                    0 => self.hash_long(s),
                    hash => hash,
                }
            }
            _ => 0,
        }
    }

    #[cold]
    #[inline(never)]
    fn hash_long(&self, s: StrRef) -> u64 {
        let hash = self.bytes_hash(self.long_str(s).as_bytes());
        self.strs.get(s.index()).hash.set(hash);
        hash
    }

    /// The hash of bytes under the session's seed; never zero.
    pub fn bytes_hash(&self, bytes: &[u8]) -> u64 {
        let mut state = self.hash_seed ^ 0x243F_6A88_85A3_08D3 ^ bytes.len() as u64;
        for chunk in bytes.chunks(8) {
            let mut word = [0u8; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            let product = u128::from(state ^ u64::from_le_bytes(word))
                .wrapping_mul(u128::from(0x9E37_79B9_7F4A_7C15 ^ (self.hash_seed | 1)));
            state = (product as u64) ^ ((product >> 64) as u64);
            state = state.rotate_left(23).wrapping_add(0xA409_3822_299F_31D0);
        }
        (state ^ (state >> 29)) | 1
    }

    /// `left + right`. Where `left` ends where its buffer ends the text is appended in place, so that building a string by
    /// `s += x` takes linear time.
    #[inline(always)]
    pub fn str_append(&mut self, left: Value, right: Value) -> Value {
        let (before, more) = (self.text(left).len(), self.text(right).len());
        if before + more <= ShortStr::CAPACITY {
            return self.str_concat(left, right);
        }
        if more == 0 {
            return left;
        }
        if before == 0 {
            return right;
        }
        let ascii = self.str_is_ascii(left) && self.str_is_ascii(right);
        let shared = match left {
            Value::Str(s) => match self.strs.get(s.index()).data {
                StrData::Shared { buffer, len } if self.buffers.get(buffer as usize).len() == len as usize => {
                    Some(buffer)
                }
                _ => None,
            },
            _ => None,
        };
        let buffer = match shared {
            Some(buffer) => buffer,
            None => {
                let mut text = String::with_capacity((before + more) * 2);
                text.push_str(&self.text(left));
                self.meter
                    .allocate(super::charge::place::<String>() + super::grown(text.len()));
                self.buffers.alloc(text) as u32
            }
        };
        // Out of its place while it grows: the addition may stand in another buffer.
        let mut text = std::mem::take(self.buffers.get_mut(buffer as usize));
        match right {
            Value::Str(s) => match self.strs.get(s.index()).data {
                StrData::Shared { buffer: same, len } if same == buffer => text.extend_from_within(..len as usize),
                _ => text.push_str(self.long_str(s)),
            },
            _ => text.push_str(&self.text(right)),
        }
        let after = text.len();
        *self.buffers.get_mut(buffer as usize) = text;
        let (old, new) = (super::grown(before), super::grown(after));
        if new > old {
            self.meter.grow(new - old);
        }
        let data = StrData::Shared {
            buffer,
            len: after as u32,
        };
        self.add_str(data, ascii)
    }

    /// `left + right` as a string of its own.
    pub fn str_concat(&mut self, left: Value, right: Value) -> Value {
        if let (Value::Short(a), Value::Short(b)) = (left, right)
            && let Some(joined) = a.concat(b)
        {
            return Value::Short(joined);
        }
        let (left, right) = (self.text(left), self.text(right));
        let before = left.len();
        let after = before + right.len();
        if let Some(bytes) = [0; INLINE].get_mut(..after) {
            bytes[..before].copy_from_slice(left.as_bytes());
            bytes[before..].copy_from_slice(right.as_bytes());
            // Two texts after one another are one.
            return self.new_str(str::from_utf8(bytes).unwrap_or_default());
        }
        let mut joined = String::with_capacity(after);
        joined.push_str(&left);
        joined.push_str(&right);
        self.new_string(joined)
    }
}
