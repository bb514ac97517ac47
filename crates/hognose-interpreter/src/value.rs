//! The value: sixteen bytes, `Copy`, two registers.
//!
//! Every payload is one 64-bit integer, so that `Value` and `Result<Value, Unwind>` both travel in two registers. A payload of
//! another size or class undoes this silently; the size assertions below and the benchmarks pin it.
#![expect(clippy::indexing_slicing, reason = "a word of eight bytes, cut below eight")]

use serde::{Deserialize, Serialize};
use std::ops::Range;

macro_rules! handles {
    ($($(#[$meta:meta])* $name:ident)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
        pub struct $name(u64);

        impl $name {
            pub(crate) const fn new(index: usize) -> Self {
                Self(index as u64)
            }
            pub(crate) const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

handles! {
    /// A string of eight bytes or more.
    #[derive(Serialize, Deserialize)]
    StrRef
    /// An integer outside the 64-bit range.
    #[derive(Serialize, Deserialize)]
    BigIntRef
    #[derive(Serialize, Deserialize)]
    BytesRef
    #[derive(Serialize, Deserialize)]
    TupleRef
    #[derive(Serialize, Deserialize)]
    ListRef
    #[derive(Serialize, Deserialize)]
    DictRef
    /// A set or a frozenset.
    #[derive(Serialize, Deserialize)]
    SetRef
    /// An object of a class: attributes by shape, and, where the class derives from a built-in type, that type's value.
    #[derive(Serialize, Deserialize)]
    InstanceRef
    /// A class: below `Builtin::COUNT` one of the built-in types, else one of the heap's.
    ClassRef
    #[derive(Serialize, Deserialize)]
    FunctionRef
    #[derive(Serialize, Deserialize)]
    MethodRef
    /// A function written in Rust: an index into the native tables.
    NativeRef
    /// A function the host approved.
    #[derive(Serialize, Deserialize)]
    ExternalRef
    /// A generator, coroutine or asynchronous generator.
    #[derive(Serialize, Deserialize)]
    GeneratorRef
    #[derive(Serialize, Deserialize)]
    CellRef
    #[derive(Serialize, Deserialize)]
    IteratorRef
    #[derive(Serialize, Deserialize)]
    ModuleRef
    /// The state of a raised or raisable exception.
    #[derive(Serialize, Deserialize)]
    ExceptionRef
    /// Everything that has no arena of its own.
    #[derive(Serialize, Deserialize)]
    ObjectRef
}

/// A float as its bits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FloatBits(u64);

impl Serialize for FloatBits {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.to_le_bytes().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for FloatBits {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <[u8; 8]>::deserialize(deserializer).map(|bytes| FloatBits(u64::from_le_bytes(bytes)))
    }
}

impl FloatBits {
    #[inline(always)]
    pub fn get(self) -> f64 {
        f64::from_bits(self.0)
    }
}

/// A string of at most seven bytes of UTF-8, held in the value itself: the length in the highest byte, the text in the others.
///
/// A string that fits is always held this way, so two strings are equal exactly when their values are, or when both are long
/// and their texts are equal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ShortStr(u64);

/// A short string is written as its text.
impl Serialize for ShortStr {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0.to_le_bytes()[..self.len().min(Self::CAPACITY)])
    }
}

impl<'de> Deserialize<'de> for ShortStr {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&[u8]>::deserialize(deserializer)?;
        match text.is_ascii() || std::str::from_utf8(text).is_ok() {
            true if text.len() <= Self::CAPACITY => Ok(ShortStr::of_bytes(text)),
            _ => Err(serde::de::Error::custom("a short string that is none")),
        }
    }
}

impl ShortStr {
    pub const CAPACITY: usize = 7;
    pub const EMPTY: ShortStr = ShortStr(0);

    #[inline]
    pub fn new(text: &str) -> Option<ShortStr> {
        (text.len() <= Self::CAPACITY).then(|| ShortStr::of_bytes(text.as_bytes()))
    }

    /// The string of at most seven bytes of UTF-8: its first and its last bytes, which may be the same, in place of a loop.
    #[inline]
    fn of_bytes(bytes: &[u8]) -> ShortStr {
        let len = bytes.len();
        let text = match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last)) => {
                u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << (8 * (len - 4))
            }
            _ => match (bytes.first_chunk(), bytes.last_chunk()) {
                (Some(first), Some(last)) => {
                    u64::from(u16::from_le_bytes(*first)) | u64::from(u16::from_le_bytes(*last)) << (8 * (len - 2))
                }
                _ => bytes.first().map_or(0, |byte| u64::from(*byte)),
            },
        };
        ShortStr(text | (len as u64) << 56)
    }

    /// The string of one ASCII character.
    #[inline(always)]
    pub const fn ascii(byte: u8) -> ShortStr {
        ShortStr(byte as u64 | 1 << 56)
    }

    #[inline(always)]
    pub fn from_char(c: char) -> ShortStr {
        if c.is_ascii() {
            return Self::ascii(c as u8);
        }
        let mut buffer = [0u8; 4];
        ShortStr::new(c.encode_utf8(&mut buffer)).unwrap_or(Self::EMPTY)
    }

    /// A part, by its bytes; a range beyond the text ends with it.
    #[inline]
    pub(crate) fn part(self, range: Range<usize>) -> ShortStr {
        let end = range.end.min(self.len());
        let start = range.start.min(end);
        let text = self.0 & ((1 << (8 * end)) - 1);
        ShortStr(text >> (8 * start) | ((end - start) as u64) << 56)
    }

    /// The two one after the other, where that is short.
    #[inline]
    pub fn concat(self, other: ShortStr) -> Option<ShortStr> {
        let len = self.len() + other.len();
        if len > Self::CAPACITY {
            return None;
        }
        let text = |s: ShortStr| s.0 & 0x00FF_FFFF_FFFF_FFFF;
        Some(ShortStr(
            text(self) | text(other) << (8 * self.len()) | (len as u64) << 56,
        ))
    }

    #[inline(always)]
    pub fn len(self) -> usize {
        (self.0 >> 56) as usize
    }

    #[inline(always)]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    #[inline(always)]
    pub fn is_ascii(self) -> bool {
        self.0 & 0x0080_8080_8080_8080 == 0
    }

    #[inline(always)]
    pub fn bits(self) -> u64 {
        self.0
    }

    /// Whether bits read from outside are a well-formed short string.
    pub(crate) fn is_valid(self) -> bool {
        let word = self.0.to_le_bytes();
        let len = word[7] as usize;
        len <= Self::CAPACITY && word[len..7].iter().all(|b| *b == 0) && std::str::from_utf8(&word[..len]).is_ok()
    }

    #[inline(always)]
    pub fn text(self) -> Text<'static> {
        Text::Short(self.0.to_le_bytes())
    }
}

/// The text of a string value: borrowed from the heap, or the few bytes of a short one.
#[derive(Clone, Copy, Debug)]
pub enum Text<'h> {
    Short([u8; 8]),
    Long(&'h str),
}

impl Text<'_> {
    /// The length in bytes.
    #[inline(always)]
    pub fn len(&self) -> usize {
        match self {
            Text::Short(word) => word[7] as usize,
            Text::Long(text) => text.len(),
        }
    }

    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bytes of its UTF-8, which are in the order of the characters. To look at them costs less than to look at the `str`.
    #[inline(always)]
    pub fn as_bytes(&self) -> &[u8] {
        match self {
            Text::Short(word) => &word[..(word[7] as usize).min(ShortStr::CAPACITY)],
            Text::Long(text) => text.as_bytes(),
        }
    }
}

impl std::ops::Deref for Text<'_> {
    type Target = str;
    #[inline]
    fn deref(&self) -> &str {
        match self {
            // A character by itself is as usual as all others together.
            Text::Short([byte, .., 1]) => {
                let at = usize::from(*byte);
                ASCII.get(at..at + 1).unwrap_or("")
            }
            Text::Short(word) => {
                let len = (word[7] as usize).min(ShortStr::CAPACITY);
                std::str::from_utf8(&word[..len]).unwrap_or("")
            }
            Text::Long(text) => text,
        }
    }
}

/// The characters of ASCII, each at its number.
const ASCII: &str = {
    const BYTES: [u8; 128] = {
        let mut bytes = [0; 128];
        let mut i = 0;
        while i < 128 {
            bytes[i] = i as u8;
            i += 1;
        }
        bytes
    };
    match std::str::from_utf8(&BYTES) {
        Ok(text) => text,
        Err(_) => "",
    }
};

impl std::fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self)
    }
}

/// Any value a program can hold, and the two it cannot (`Undefined`, `Stop`).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum Value {
    /// An unbound variable or an argument not given; never visible to the program.
    #[default]
    Undefined,
    /// What an exhausted iterator answers; never visible to the program.
    Stop,
    None,
    False,
    True,
    Ellipsis,
    NotImplemented,
    Int(i64),
    Float(FloatBits),
    Short(ShortStr),
    Str(StrRef),
    BigInt(BigIntRef),
    Bytes(BytesRef),
    Tuple(TupleRef),
    List(ListRef),
    Dict(DictRef),
    Set(SetRef),
    Instance(InstanceRef),
    Class(ClassRef),
    Function(FunctionRef),
    Method(MethodRef),
    Native(NativeRef),
    External(ExternalRef),
    Generator(GeneratorRef),
    Cell(CellRef),
    Iterator(IteratorRef),
    Module(ModuleRef),
    Exception(ExceptionRef),
    Object(ObjectRef),
}

#[cfg(target_pointer_width = "64")]
const _: () = assert!(size_of::<Value>() == 16);
#[cfg(target_pointer_width = "64")]
const _: () = assert!(size_of::<Result<Value, crate::vm::Unwind>>() == 16);

impl Value {
    #[inline(always)]
    pub fn bool(b: bool) -> Value {
        if b { Value::True } else { Value::False }
    }

    #[inline(always)]
    pub fn float(f: f64) -> Value {
        Value::Float(FloatBits(f.to_bits()))
    }

    #[inline(always)]
    pub fn is_undefined(self) -> bool {
        matches!(self, Value::Undefined)
    }

    #[inline(always)]
    pub fn is_none(self) -> bool {
        matches!(self, Value::None)
    }

    #[inline(always)]
    pub fn is_stop(self) -> bool {
        matches!(self, Value::Stop)
    }

    #[inline(always)]
    pub fn is_str(self) -> bool {
        matches!(self, Value::Short(_) | Value::Str(_))
    }

    /// `Undefined` replaced by a default.
    #[inline(always)]
    pub fn or(self, default: Value) -> Value {
        if self.is_undefined() { default } else { self }
    }

    /// An `int` or `bool` in the 64-bit range.
    #[inline(always)]
    pub fn as_small_int(self) -> Option<i64> {
        match self {
            Value::Int(i) => Some(i),
            Value::True => Some(1),
            Value::False => Some(0),
            _ => None,
        }
    }
}
