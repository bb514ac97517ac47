//! `_struct`: the usual cases of struct.py at once. They stand before the functions of struct.py (`at_once`), which go the long way
//! where a native answers `Undefined`: with formats and values that are wrong, complex numbers, objects that have to be asked.

use super::binary::{half_bits, half_value, single_bits, single_value};
use crate::heap::Object;
use crate::name::names;
use crate::native::{Args, Code, NativeDef, function};
use crate::value::*;
use crate::vm::{Unwind, Vm};
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use smallvec::SmallVec;

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "calcsize",
        "(format, /)",
        Code::F1(size),
        "How many bytes a format takes.",
    ),
    function("pack", "(format, /, *values)", Code::Var(pack), "The bytes of values."),
    function(
        "unpack",
        "(format, buffer, /)",
        Code::F2(|vm, format, buffer| unpack(vm, format, buffer, None)),
        "The values of bytes.",
    ),
    function(
        "unpack_from",
        "(format, buffer, offset=0, /)",
        Code::F3(|vm, format, buffer, offset| {
            let offset = if offset.is_undefined() { Value::Int(0) } else { offset };
            unpack(vm, format, buffer, Some(offset))
        }),
        "The values of bytes from an offset on.",
    ),
    function(
        "pack_into",
        "(format, buffer, offset, /, *values)",
        Code::Var(pack_into),
        "Puts the bytes of values into a bytearray.",
    ),
    function(
        "next_unpacked",
        "(iterator, /)",
        Code::F1(next_unpacked),
        "The next values of an iterator over bytes.",
    ),
];

/// What a piece takes where words have 64 bits, and is foreseen everywhere.
const PIECE: usize = 32;

/// So many values of a code, or bytes of a string, from an offset on.
struct Piece {
    code: u8,
    count: usize,
    /// Of each value.
    width: usize,
    offset: usize,
}

struct Format {
    pieces: SmallVec<[Piece; 8]>,
    size: usize,
    /// How many values there are.
    values: usize,
    little: bool,
}

/// Reads a format from the left: what is wrong ends it before the text does.
struct Pieces<'t> {
    rest: &'t [u8],
    /// With C's sizes.
    native: bool,
    /// Where the last piece ended.
    offset: usize,
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let before = self.rest;
        let piece = self.piece();
        if piece.is_none() {
            self.rest = before;
        }
        piece
    }
}

impl Pieces<'_> {
    fn piece(&mut self) -> Option<Piece> {
        let (mut code, mut count) = self.code()?;
        while matches!(code, b' ' | b'\t'..=b'\r') {
            (code, count) = self.code()?;
        }
        let width = width(code, self.native)?;
        let offset = if self.native {
            // Widths are powers of two.
            self.offset.checked_add(width - 1)? & !(width - 1)
        } else {
            self.offset
        };
        self.offset = offset.checked_add(count.checked_mul(width)?)?;
        Some(Piece {
            code,
            count,
            width,
            offset,
        })
    }

    /// A character, and the count before it.
    fn code(&mut self) -> Option<(u8, usize)> {
        let (&first, mut rest) = self.rest.split_first()?;
        let (mut code, mut count) = (first, 1);
        if first.is_ascii_digit() {
            count = usize::from(first - b'0');
            loop {
                (code, rest) = rest.split_first().map(|(code, rest)| (*code, rest))?;
                if !code.is_ascii_digit() {
                    break;
                }
                count = count.checked_mul(10)?.checked_add(usize::from(code - b'0'))?;
            }
            // White space goes before a count, not behind it.
            width(code, self.native)?;
        }
        self.rest = rest;
        Some((code, count))
    }
}

/// The bytes of a value of a code, with C's sizes where they are native.
fn width(code: u8, native: bool) -> Option<usize> {
    Some(match code {
        b'x' | b'c' | b'b' | b'B' | b'?' | b's' | b'p' => 1,
        b'h' | b'H' | b'e' => 2,
        b'l' | b'L' if native => 8,
        b'i' | b'I' | b'l' | b'L' | b'f' => 4,
        b'q' | b'Q' | b'd' => 8,
        b'n' | b'N' | b'P' if native => 8,
        _ => return None,
    })
}

fn parse(text: &[u8]) -> Option<Format> {
    let (order, rest) = match text.split_first() {
        Some((order @ (b'@' | b'=' | b'<' | b'>' | b'!'), rest)) => (*order, rest),
        _ => (b'@', text),
    };
    let mut pieces = Pieces {
        rest,
        native: order == b'@',
        offset: 0,
    };
    let mut read = SmallVec::with_capacity(text.len());
    read.extend(pieces.by_ref());
    let mut format = Format {
        pieces: read,
        size: pieces.offset,
        values: 0,
        little: !matches!(order, b'>' | b'!'),
    };
    for piece in &format.pieces {
        let values = match piece.code {
            b'x' => 0,
            b's' | b'p' => 1,
            _ => piece.count,
        };
        format.values = format.values.checked_add(values)?;
    }
    if !pieces.rest.is_empty() && pieces.rest.iter().any(|byte| !matches!(byte, b' ' | b'\t'..=b'\r')) {
        return None;
    }
    (format.size <= i64::MAX as usize).then_some(format)
}

/// The format an argument says: a text, or a `Struct`, whose first attribute is what struct.py knows of it, the text last.
fn format_of(vm: &mut Vm<'_>, value: Value) -> Result<Option<Format>, Unwind> {
    let text = match value {
        Value::Instance(instance)
            if vm.heap.shape_of(instance).names.first() == Some(&names::_parsed)
                && let Some(parsed) = vm.heap.instance(instance).slots.first()
                && let Some([.., text]) = vm.heap.sequence(*parsed) =>
        {
            *text
        }
        other => other,
    };
    if !text.is_str() {
        return Ok(None);
    }
    let length = vm.heap.text(text).len();
    vm.work(length / 4)?;
    vm.foresee(length, PIECE)?;
    Ok(parse(vm.heap.text(text).as_bytes()))
}

fn size(vm: &mut Vm<'_>, format: Value) -> R {
    Ok(match format_of(vm, format)? {
        Some(format) => Value::Int(format.size as i64),
        None => Value::Undefined,
    })
}

/// Puts the lowest bytes of a number where they belong.
fn put(out: &mut [u8], at: usize, width: usize, bits: u64, little: bool) -> Option<()> {
    let out = out.get_mut(at..)?;
    let bytes = if little {
        bits.to_le_bytes()
    } else {
        (bits << (64 - 8 * width)).to_be_bytes()
    };
    match width {
        1 => *out.first_chunk_mut::<1>()? = *bytes.first_chunk()?,
        2 => *out.first_chunk_mut::<2>()? = *bytes.first_chunk()?,
        4 => *out.first_chunk_mut::<4>()? = *bytes.first_chunk()?,
        _ => *out.first_chunk_mut::<8>()? = bytes,
    }
    Some(())
}

/// The number that stands in so many bytes.
fn take(bytes: &[u8], at: usize, width: usize, little: bool) -> Option<u64> {
    let from = bytes.get(at..)?;
    let mut bytes = [0; 8];
    match width {
        1 => *bytes.first_chunk_mut::<1>()? = *from.first_chunk()?,
        2 => *bytes.first_chunk_mut::<2>()? = *from.first_chunk()?,
        4 => *bytes.first_chunk_mut::<4>()? = *from.first_chunk()?,
        _ => bytes = *from.first_chunk()?,
    }
    Some(if little {
        u64::from_le_bytes(bytes)
    } else {
        u64::from_be_bytes(bytes) >> (64 - 8 * width)
    })
}

/// The bits of an int that fits so many bytes.
fn int_bits(vm: &Vm<'_>, value: Value, width: usize, signed: bool) -> Option<u64> {
    let number = match value {
        Value::Int(number) => number,
        Value::True => 1,
        Value::False => 0,
        Value::BigInt(big) if width == 8 && !signed => return vm.heap.bigint(big).to_u64(),
        _ => return None,
    };
    let unused = 64 - 8 * width as u32;
    let fits = if signed {
        (number << unused) >> unused == number
    } else {
        number >= 0 && ((number as u64) << unused) >> unused == number as u64
    };
    fits.then_some(number as u64)
}

fn float_bits(value: Value, code: u8) -> Option<u64> {
    let number = match value {
        Value::Float(number) => number.get(),
        Value::Int(number) => number as f64,
        _ => return None,
    };
    match code {
        b'e' => half_bits(number).map(u64::from),
        b'f' => single_bits(number).map(u64::from),
        _ => Some(number.to_bits()),
    }
}

/// The bits of one value.
fn bits(vm: &Vm<'_>, code: u8, width: usize, value: Value) -> Option<u64> {
    match code {
        b'c' => match vm.heap.buffer(value)? {
            &[byte] if matches!(value, Value::Bytes(_)) => Some(byte.into()),
            _ => None,
        },
        b'?' => match value {
            Value::True => Some(1),
            Value::False | Value::None => Some(0),
            Value::Int(number) => Some(u64::from(number != 0)),
            _ => None,
        },
        b'e' | b'f' | b'd' => float_bits(value, code),
        _ => int_bits(vm, value, width, code.is_ascii_lowercase()),
    }
}

/// The bytes of values; `None` where one is not of the usual kind.
fn packed(vm: &Vm<'_>, format: &Format, values: &[Value]) -> Option<Vec<u8>> {
    let mut out = vec![0; format.size];
    let mut values = values.iter();
    for piece in &format.pieces {
        let mut at = piece.offset;
        match piece.code {
            b'x' => {}
            b's' | b'p' => {
                let value = *values.next()?;
                if matches!(value, Value::Object(o) if matches!(vm.heap.object(o), Object::MemoryView(_))) {
                    return None;
                }
                let bytes = vm.heap.buffer(value)?;
                if piece.code == b'p' && piece.count > 0 {
                    let length = bytes.len().min(piece.count - 1).min(255);
                    *out.get_mut(at)? = length as u8;
                    out.get_mut(at + 1..at + 1 + length)?
                        .copy_from_slice(bytes.get(..length)?);
                } else {
                    let length = bytes.len().min(piece.count);
                    out.get_mut(at..at + length)?.copy_from_slice(bytes.get(..length)?);
                }
            }
            code => {
                for _ in 0..piece.count {
                    let bits = bits(vm, code, piece.width, *values.next()?)?;
                    put(&mut out, at, piece.width, bits, format.little)?;
                    at += piece.width;
                }
            }
        }
    }
    Some(out)
}

fn pack_values(vm: &mut Vm<'_>, format: Value, values: &[Value]) -> Result<Option<Vec<u8>>, Unwind> {
    let Some(parsed) = format_of(vm, format)? else {
        return Ok(None);
    };
    if parsed.values != values.len() {
        return Ok(None);
    }
    vm.work(values.len() / 4)?;
    vm.foresee(parsed.size, 1)?;
    Ok(packed(vm, &parsed, values))
}

fn pack(vm: &mut Vm<'_>, args: Args) -> R {
    let Some(&format) = args.named.first() else {
        return Ok(Value::Undefined);
    };
    Ok(match pack_values(vm, format, &args.rest)? {
        Some(bytes) if args.keywords.is_empty() => vm.heap.new_bytes(bytes),
        _ => Value::Undefined,
    })
}

/// Where so many bytes begin in a buffer of a length.
fn place(offset: Value, size: usize, length: usize) -> Option<usize> {
    let Value::Int(offset) = offset else { return None };
    let at = if offset < 0 {
        // What would reach from before the end over it is a fault.
        let back = usize::try_from(offset.checked_neg()?).ok()?;
        if back < size {
            return None;
        }
        length.checked_sub(back)?
    } else {
        usize::try_from(offset).ok()?
    };
    (at.checked_add(size)? <= length).then_some(at)
}

fn pack_into(vm: &mut Vm<'_>, args: Args) -> R {
    let (&[format, buffer @ Value::Object(object), offset], true) = (args.named.as_slice(), args.keywords.is_empty())
    else {
        return Ok(Value::Undefined);
    };
    if !matches!(vm.heap.object(object), Object::ByteArray(_)) {
        return Ok(Value::Undefined);
    }
    let Some(bytes) = pack_values(vm, format, &args.rest)? else {
        return Ok(Value::Undefined);
    };
    let length = vm.heap.buffer(buffer).map_or(0, <[u8]>::len);
    let Some(at) = place(offset, bytes.len(), length) else {
        return Ok(Value::Undefined);
    };
    if let Object::ByteArray(into) = vm.heap.object_mut(object)
        && let Some(into) = into.get_mut(at..at + bytes.len())
    {
        into.copy_from_slice(&bytes);
    }
    Ok(Value::None)
}

fn unpack(vm: &mut Vm<'_>, format: Value, buffer: Value, offset: Option<Value>) -> R {
    let Some(format) = format_of(vm, format)? else {
        return Ok(Value::Undefined);
    };
    let Some(length) = vm.heap.buffer(buffer).map(<[u8]>::len) else {
        return Ok(Value::Undefined);
    };
    let at = match offset {
        None => (length == format.size).then_some(0),
        Some(offset) => place(offset, format.size, length),
    };
    match at {
        Some(at) => unpacked(vm, &format, buffer, at),
        None => Ok(Value::Undefined),
    }
}

/// The values of a buffer's bytes from a place on, where they are enough.
fn unpacked(vm: &mut Vm<'_>, format: &Format, buffer: Value, base: usize) -> R {
    vm.work(format.values / 4)?;
    vm.foresee(format.values, 16)?;
    let mut out: SmallVec<[Value; 8]> = SmallVec::with_capacity(format.values);
    for piece in &format.pieces {
        let at = base + piece.offset;
        match piece.code {
            b'x' => {}
            b's' | b'p' => {
                let Some(bytes) = vm.heap.buffer(buffer).and_then(|b| b.get(at..at + piece.count)) else {
                    return Ok(Value::Undefined);
                };
                let bytes: Box<[u8]> = match (piece.code, bytes.split_first()) {
                    (b'p', Some((length, rest))) => rest.get(..usize::from(*length)).unwrap_or(rest).into(),
                    _ => bytes.into(),
                };
                vm.foresee(bytes.len(), 1)?;
                out.push(vm.heap.new_bytes(bytes));
            }
            code => {
                for i in 0..piece.count {
                    let at = at + i * piece.width;
                    let bits = vm
                        .heap
                        .buffer(buffer)
                        .and_then(|b| take(b, at, piece.width, format.little));
                    let Some(bits) = bits else {
                        return Ok(Value::Undefined);
                    };
                    let value = value_of(vm, code, piece.width, bits);
                    out.push(value);
                }
            }
        }
    }
    Ok(vm.heap.new_tuple(out))
}

fn value_of(vm: &mut Vm<'_>, code: u8, width: usize, bits: u64) -> Value {
    match code {
        b'c' => vm.heap.new_bytes(vec![bits as u8]),
        b'?' => Value::bool(bits != 0),
        b'e' => Value::float(half_value(bits as u16)),
        b'f' => Value::float(single_value(bits as u32)),
        b'd' => Value::float(f64::from_bits(bits)),
        _ if code.is_ascii_lowercase() => {
            let unused = 64 - 8 * width as u32;
            Value::Int(((bits << unused) as i64) >> unused)
        }
        _ => match i64::try_from(bits) {
            Ok(number) => Value::Int(number),
            Err(_) => vm.heap.new_int(BigInt::from(bits)),
        },
    }
}

/// Of an iterator whose attributes are what struct.py knows of the format, the bytes, the size of an item and the place.
fn next_unpacked(vm: &mut Vm<'_>, iterator: Value) -> R {
    let Value::Instance(instance) = iterator else {
        return Ok(Value::Undefined);
    };
    let &[_, buffer @ Value::Bytes(_), Value::Int(size), Value::Int(at)] = vm.heap.instance(instance).slots.as_slice()
    else {
        return Ok(Value::Undefined);
    };
    let (Some(format), Ok(place)) = (format_of(vm, iterator)?, usize::try_from(at)) else {
        return Ok(Value::Undefined);
    };
    let length = vm.heap.buffer(buffer).map_or(0, <[u8]>::len);
    if place.saturating_add(format.size) > length {
        return Ok(Value::Undefined);
    }
    if let Some(place) = vm.heap.instance_mut(instance).slots.last_mut() {
        *place = Value::Int(at + size);
    }
    unpacked(vm, &format, buffer, place)
}
