//! `_bytes_io`: the methods of `io.BytesIO`, whose class is in io.py, at once where all is usual. What is not (a place behind the end
//! that is written to, arguments of other types, a closed one) goes on with the class's own methods.
//!
//! The bytes are a bytearray, the place is a number of bytes.

use super::string_io::{APPENDED_A_UNIT, SEARCHED_A_UNIT, size};
use crate::heap::{Heap, Object};
use crate::name::{Name, names};
use crate::native::{Code, NativeDef, function, method};
use crate::types::bytes::array;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use smallvec::SmallVec;
use std::sync::LazyLock;

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "start",
        "(buffer, initial_bytes, /)",
        Code::F2(start),
        "Gives a new BytesIO its attributes; false where the argument is not usual.",
    ),
    method("write", "(self, b, /)", Code::F2(write), "Writes bytes at the place."),
    method(
        "read",
        "(self, size=-1, /)",
        Code::F2(read),
        "So many bytes from the place on, or all.",
    ),
    method(
        "read1",
        "(self, size=-1, /)",
        Code::F2(read),
        "So many bytes from the place on, or all.",
    ),
    method(
        "readline",
        "(self, size=-1, /)",
        Code::F2(readline),
        "The rest of the line, or so many bytes of it.",
    ),
    method("getvalue", "(self, /)", Code::F1(getvalue), "All the bytes."),
    method(
        "seek",
        "(self, pos, whence=0, /)",
        Code::F3(seek),
        "Goes to a place, counted from the beginning, from the place or from the end.",
    ),
    method("tell", "(self, /)", Code::F1(tell), "The place."),
    method(
        "truncate",
        "(self, size=None, /)",
        Code::F2(truncate),
        "Takes away what is behind so many bytes, or behind the place.",
    ),
    method("__next__", "(self, /)", Code::F1(next), "Implement next(self)."),
];

pub(super) static NEXT: LazyLock<Option<NativeRef>> = LazyLock::new(|| super::native("_bytes_io", "__next__"));

/// The first attributes of a BytesIO.
const ATTRIBUTES: [Name; 3] = [names::_closed, names::_content, names::_at];

/// What an open BytesIO holds.
#[derive(Clone, Copy)]
struct Buffer {
    this: InstanceRef,
    content: ObjectRef,
    len: usize,
    at: usize,
}

impl Buffer {
    #[inline]
    fn of(vm: &Vm<'_>, value: Value) -> Option<Buffer> {
        match vm.leading_attributes(value, &ATTRIBUTES)? {
            (this, &[Value::False, Value::Object(content), Value::Int(at)]) => Some(Buffer {
                this,
                content,
                len: vm.heap.byte_array(Value::Object(content))?.len(),
                at: usize::try_from(at).ok()?,
            }),
            _ => None,
        }
    }

    fn go(&self, vm: &mut Vm<'_>, to: usize) {
        let slots = &mut vm.heap.instance_mut(self.this).slots;
        if let Some([.., at]) = slots.first_chunk_mut::<{ ATTRIBUTES.len() }>() {
            *at = Value::Int(to as i64);
        }
    }

    /// At most so many of the bytes behind the place.
    fn rest<'v>(&self, vm: &'v Vm<'_>, most: Option<usize>) -> &'v [u8] {
        let rest = array::bytes(vm, self.content).get(self.at..).unwrap_or(&[]);
        most.and_then(|most| rest.get(..most)).unwrap_or(rest)
    }

    /// Hands out so many bytes from the place on, and goes behind them.
    fn take(&self, vm: &mut Vm<'_>, most: Option<usize>) -> R {
        let count = self.rest(vm, most).len();
        vm.foresee(count, 1)?;
        let part: Box<[u8]> = self.rest(vm, most).into();
        self.go(vm, self.at + count);
        Ok(vm.heap.new_bytes(part))
    }

    /// The rest of the line; empty at the end.
    fn line(&self, vm: &mut Vm<'_>, most: Option<usize>) -> R {
        let rest = self.rest(vm, most);
        let len = memchr::memchr(b'\n', rest).map_or(rest.len(), |i| i + 1);
        vm.work(1 + len / SEARCHED_A_UNIT)?;
        self.take(vm, Some(len))
    }

    /// Puts bytes over what is at the place and behind it, and goes behind them.
    fn put(&self, vm: &mut Vm<'_>, data: &[u8]) -> R {
        let end = self.at.saturating_add(data.len());
        vm.reserve(end)?;
        array::change(vm, self.content, |content| {
            let over = content.len().saturating_sub(self.at).min(data.len());
            let (over, behind) = data.split_at_checked(over).unwrap_or((&[], data));
            if let Some(place) = content.get_mut(self.at..self.at + over.len()) {
                place.copy_from_slice(over);
            }
            content.extend_from_slice(behind);
        });
        self.go(vm, end);
        Ok(Value::Int(data.len() as i64))
    }
}

/// The bytes of a bytes or bytearray.
fn plain(heap: &Heap, value: Value) -> Option<&[u8]> {
    match value {
        Value::Bytes(bytes) => Some(heap.byte_string(bytes)),
        other => heap.byte_array(other),
    }
}

fn start(vm: &mut Vm<'_>, this: Value, initial: Value) -> R {
    let Value::Instance(instance) = this else {
        return Ok(Value::False);
    };
    let shape = vm.heap.shape_of(instance);
    if shape.in_dict || shape.slot(names::_content).is_some() {
        return Ok(Value::False);
    }
    let len = match plain(vm.heap, initial) {
        Some(bytes) => bytes.len(),
        None if initial.is_none() => 0,
        None => return Ok(Value::False),
    };
    vm.foresee(len, 1)?;
    let bytes = plain(vm.heap, initial).unwrap_or(&[]).to_vec();
    let content = vm.heap.new_object(Object::ByteArray(bytes));
    for (name, value) in ATTRIBUTES.into_iter().zip([Value::False, content, Value::Int(0)]) {
        vm.set_shaped(instance, name, value)?;
    }
    Ok(Value::True)
}

fn write(vm: &mut Vm<'_>, this: Value, data: Value) -> R {
    let (Some(buffer), Some(added)) = (
        Buffer::of(vm, this).filter(|buffer| buffer.at <= buffer.len),
        plain(vm.heap, data).map(<[u8]>::len),
    ) else {
        return vm.call_method(this, names::_BytesIO__write, &[data]);
    };
    vm.work(1 + added / APPENDED_A_UNIT)?;
    vm.reserve(added)?;
    let data: SmallVec<[u8; 64]> = SmallVec::from_slice(plain(vm.heap, data).unwrap_or(&[]));
    buffer.put(vm, &data)
}

fn read(vm: &mut Vm<'_>, this: Value, most: Value) -> R {
    match (Buffer::of(vm, this), size(most)) {
        (Some(buffer), Some(size)) => buffer.take(vm, size),
        _ => vm.call_method(this, names::_BytesIO__read, &[most.or(Value::None)]),
    }
}

fn readline(vm: &mut Vm<'_>, this: Value, most: Value) -> R {
    match (Buffer::of(vm, this), size(most)) {
        (Some(buffer), Some(size)) => buffer.line(vm, size),
        _ => vm.call_method(this, names::_BytesIO__readline, &[most.or(Value::None)]),
    }
}

fn getvalue(vm: &mut Vm<'_>, this: Value) -> R {
    match Buffer::of(vm, this) {
        Some(buffer) => {
            vm.foresee(buffer.len, 1)?;
            let all: Box<[u8]> = array::bytes(vm, buffer.content).into();
            Ok(vm.heap.new_bytes(all))
        }
        None => vm.call_method(this, names::_BytesIO__getvalue, &[]),
    }
}

/// Where a seek leads; `None` where that takes more than a sum.
fn target(buffer: &Buffer, offset: Value, whence: Value) -> Option<usize> {
    let Value::Int(offset) = offset else { return None };
    let from = match whence {
        Value::Undefined | Value::Int(0) if offset >= 0 => 0,
        Value::Int(1) => buffer.at,
        Value::Int(2) => buffer.len,
        _ => return None,
    };
    let to = i64::try_from(from).ok()?.checked_add(offset)?;
    usize::try_from(to.max(0)).ok()
}

fn seek(vm: &mut Vm<'_>, this: Value, offset: Value, whence: Value) -> R {
    if let Some(buffer) = Buffer::of(vm, this)
        && let Some(to) = target(&buffer, offset, whence)
    {
        buffer.go(vm, to);
        return Ok(Value::Int(to as i64));
    }
    vm.call_method(this, names::_BytesIO__seek, &[offset, whence.or(Value::Int(0))])
}

fn tell(vm: &mut Vm<'_>, this: Value) -> R {
    match Buffer::of(vm, this) {
        Some(buffer) => Ok(Value::Int(buffer.at as i64)),
        None => vm.call_method(this, names::_BytesIO__tell, &[]),
    }
}

fn truncate(vm: &mut Vm<'_>, this: Value, size: Value) -> R {
    let buffer = Buffer::of(vm, this);
    let length = buffer.and_then(|buffer| match size {
        Value::Undefined | Value::None => Some(buffer.at),
        Value::Int(size) => usize::try_from(size).ok(),
        _ => None,
    });
    let (Some(buffer), Some(length)) = (buffer, length) else {
        return vm.call_method(this, names::_BytesIO__truncate, &[size.or(Value::None)]);
    };
    array::change(vm, buffer.content, |content| content.truncate(length));
    Ok(Value::Int(length as i64))
}

/// The next line, or the end, where nothing of the program's has to run for it.
pub(super) fn next_line(vm: &mut Vm<'_>, this: Value) -> Result<Option<Value>, Unwind> {
    let Some(buffer) = Buffer::of(vm, this) else {
        return Ok(None);
    };
    if buffer.at >= buffer.len {
        vm.work(1)?;
        return Ok(Some(Value::Stop));
    }
    buffer.line(vm, None).map(Some)
}

fn next(vm: &mut Vm<'_>, this: Value) -> R {
    match next_line(vm, this)? {
        Some(Value::Stop) => Err(vm.stop_iteration(Value::None)),
        Some(line) => Ok(line),
        None => vm.call_method(this, names::_BytesIO__next, &[]),
    }
}
