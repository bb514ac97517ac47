//! bytes, bytearray and memoryview: their representation, what the language does with them, and the tables of their methods.
//!
//! bytes and bytearray have most methods in common: these are generic over `ARRAY`, which says whose method it is.

pub(crate) mod array;
pub(crate) mod construct;
pub(crate) mod decode;
pub(crate) mod encode;
mod search;
mod shape;
pub(crate) mod split;
pub(crate) mod view;

pub(crate) use array::{del_item, in_place, set_item};
pub(crate) use construct::of_object;

use super::Builtin;
use super::argument::{with_index, wrong_receiver};
use super::list::repetitions;
use crate::heap::{Heap, Object};
use crate::native::{Code, NativeDef, class_method, function, method, static_method};
use crate::text::byte_strings as strings;
use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub(super) const BYTES: bool = false;
pub(super) const ARRAY: bool = true;

macro_rules! byte_methods {
    ($array:expr; $($line:expr,)*) => {
        &[
            method("capitalize", "(self, /)", Code::F1(|vm, a| mapped::<$array>(vm, "capitalize", a, strings::capitalize)), "The first letter in uppercase, the others in lowercase."),
            method("lower", "(self, /)", Code::F1(|vm, a| mapped::<$array>(vm, "lower", a, <[u8]>::to_ascii_lowercase)), "The letters in lowercase."),
            method("swapcase", "(self, /)", Code::F1(|vm, a| mapped::<$array>(vm, "swapcase", a, strings::swapcase)), "Upper- and lowercase changed for each other."),
            method("title", "(self, /)", Code::F1(|vm, a| mapped::<$array>(vm, "title", a, strings::title)), "Each word with its first letter in uppercase."),
            method("upper", "(self, /)", Code::F1(|vm, a| mapped::<$array>(vm, "upper", a, <[u8]>::to_ascii_uppercase)), "The letters in uppercase."),
            method("isalnum", "(self, /)", Code::F1(|vm, a| property::<$array>(vm, "isalnum", a, |b| all(b, u8::is_ascii_alphanumeric))), "Whether there are letters and digits only."),
            method("isalpha", "(self, /)", Code::F1(|vm, a| property::<$array>(vm, "isalpha", a, |b| all(b, u8::is_ascii_alphabetic))), "Whether there are letters only."),
            method("isascii", "(self, /)", Code::F1(|vm, a| property::<$array>(vm, "isascii", a, <[u8]>::is_ascii)), "Whether all bytes are ASCII."),
            method("isdigit", "(self, /)", Code::F1(|vm, a| property::<$array>(vm, "isdigit", a, |b| all(b, u8::is_ascii_digit))), "Whether there are digits only."),
            method("islower", "(self, /)", Code::F1(|vm, a| property::<$array>(vm, "islower", a, strings::is_lower)), "Whether all letters are lowercase."),
            method("isspace", "(self, /)", Code::F1(|vm, a| property::<$array>(vm, "isspace", a, |b| all(b, |b| strings::is_space(*b)))), "Whether there is white space only."),
            method("istitle", "(self, /)", Code::F1(|vm, a| property::<$array>(vm, "istitle", a, strings::is_title)), "Whether each word begins in uppercase and goes on in lowercase."),
            method("isupper", "(self, /)", Code::F1(|vm, a| property::<$array>(vm, "isupper", a, strings::is_upper)), "Whether all letters are uppercase."),
            method("center", "(self, width, fillchar=b' ', /)", Code::F3(|vm, a, b, c| shape::pad::<$array>(vm, "center", a, b, c)), "The bytes in the middle of a width."),
            method("ljust", "(self, width, fillchar=b' ', /)", Code::F3(|vm, a, b, c| shape::pad::<$array>(vm, "ljust", a, b, c)), "The bytes at the left of a width."),
            method("rjust", "(self, width, fillchar=b' ', /)", Code::F3(|vm, a, b, c| shape::pad::<$array>(vm, "rjust", a, b, c)), "The bytes at the right of a width."),
            method("zfill", "(self, width, /)", Code::F2(shape::zfill::<$array>), "The bytes with zeros before the digits."),
            method("expandtabs", "(self, /, tabsize=8)", Code::F2(shape::expandtabs::<$array>), "The bytes with spaces for tabs."),
            method("strip", "(self, bytes=None, /)", Code::F2(|vm, a, b| shape::strip::<$array>(vm, "strip", a, b)), "The bytes without what stands at their ends."),
            method("lstrip", "(self, bytes=None, /)", Code::F2(|vm, a, b| shape::strip::<$array>(vm, "lstrip", a, b)), "The bytes without what stands at their start."),
            method("rstrip", "(self, bytes=None, /)", Code::F2(|vm, a, b| shape::strip::<$array>(vm, "rstrip", a, b)), "The bytes without what stands at their end."),
            method("removeprefix", "(self, prefix, /)", Code::F2(shape::removeprefix::<$array>), "The bytes without a prefix."),
            method("removesuffix", "(self, suffix, /)", Code::F2(shape::removesuffix::<$array>), "The bytes without a suffix."),
            method("replace", "(self, old, new, count=-1, /)", Code::F4(shape::replace::<$array>), "The bytes with one part put for another."),
            method("translate", "(self, table, /, delete=b'')", Code::F3(shape::translate::<$array>), "The bytes with each looked up in a table."),
            static_method("maketrans", "(frm, to, /)", Code::F2(shape::maketrans), "A table for translate."),
            method("count", "(self, sub, start=None, end=None, /)", Code::F4(search::count::<$array>), "How often bytes occur."),
            method("find", "(self, sub, start=None, end=None, /)", Code::F4(search::find::<$array>), "Where bytes first occur, or -1."),
            method("rfind", "(self, sub, start=None, end=None, /)", Code::F4(search::rfind::<$array>), "Where bytes last occur, or -1."),
            method("index", "(self, sub, start=None, end=None, /)", Code::F4(search::index::<$array>), "Where bytes first occur."),
            method("rindex", "(self, sub, start=None, end=None, /)", Code::F4(search::rindex::<$array>), "Where bytes last occur."),
            method("startswith", "(self, prefix, start=None, end=None, /)", Code::F4(search::startswith::<$array>), "Whether the bytes start with a prefix."),
            method("endswith", "(self, suffix, start=None, end=None, /)", Code::F4(search::endswith::<$array>), "Whether the bytes end with a suffix."),
            method("partition", "(self, sep, /)", Code::F2(|vm, a, b| split::partition::<$array>(vm, "partition", a, b)), "What stands before a separator, it, and what stands after."),
            method("rpartition", "(self, sep, /)", Code::F2(|vm, a, b| split::partition::<$array>(vm, "rpartition", a, b)), "As partition, at the last separator."),
            method("split", "(self, /, sep=None, maxsplit=-1)", Code::F3(|vm, a, b, c| split::split::<$array>(vm, "split", a, b, c)), "The parts between separators."),
            method("rsplit", "(self, /, sep=None, maxsplit=-1)", Code::F3(|vm, a, b, c| split::split::<$array>(vm, "rsplit", a, b, c)), "The parts between separators, split from the right."),
            method("splitlines", "(self, /, keepends=False)", Code::F2(split::splitlines::<$array>), "The lines."),
            method("join", "(self, iterable_of_bytes, /)", Code::F2(split::join::<$array>), "The bytes of an iterable with these between them."),
            method("decode", "(self, /, encoding='utf-8', errors='strict')", Code::F3(decode_method::<$array>), "The bytes as text."),
            method("hex", "(self, /, sep=None, bytes_per_sep=1)", Code::F3(shape::hex::<$array>), "The bytes in hexadecimal."),
            class_method("fromhex", "(cls, string, /)", Code::F2(construct::from_hex::<$array>), "The bytes of hexadecimal digits."),
            method("__len__", "(self, /)", Code::F1(len::<$array>), "Return len(self)."),
            method("__getitem__", "(self, key, /)", Code::F2(|vm, a, b| with_self::<$array>(vm, "__getitem__", a, |vm, a| vm.get_item(a, b))), "Return self[key]."),
            method("__contains__", "(self, key, /)", Code::F2(|vm, a, b| with_self::<$array>(vm, "__contains__", a, |vm, a| contains(vm, a, b))), "Return key in self."),
            method("__iter__", "(self, /)", Code::F1(|vm, a| with_self::<$array>(vm, "__iter__", a, |vm, a| vm.iter(a))), "Return iter(self)."),
            method("__add__", "(self, value, /)", Code::F2(add::<$array>), "Return self+value."),
            method("__mul__", "(self, value, /)", Code::F2(|vm, a, b| multiply::<$array>(vm, "__mul__", a, b)), "Return self*value."),
            method("__rmul__", "(self, value, /)", Code::F2(|vm, a, b| multiply::<$array>(vm, "__rmul__", a, b)), "Return value*self."),
            method("__mod__", "(self, value, /)", Code::F2(|vm, a, b| with_self::<$array>(vm, "__mod__", a, |vm, a| super::str::percent::percent_bytes(vm, a, b, $array))), "Return self%value."),
            method("__rmod__", "(self, value, /)", Code::F2(reflected_percent::<$array>), "Return value%self."),
            method("__eq__", "(self, value, /)", Code::F2(|vm, a, b| compare::<$array>(vm, "__eq__", CompareOp::Eq, a, b)), "Return self==value."),
            method("__ne__", "(self, value, /)", Code::F2(|vm, a, b| compare::<$array>(vm, "__ne__", CompareOp::Ne, a, b)), "Return self!=value."),
            method("__lt__", "(self, value, /)", Code::F2(|vm, a, b| compare::<$array>(vm, "__lt__", CompareOp::Lt, a, b)), "Return self<value."),
            method("__le__", "(self, value, /)", Code::F2(|vm, a, b| compare::<$array>(vm, "__le__", CompareOp::Le, a, b)), "Return self<=value."),
            method("__gt__", "(self, value, /)", Code::F2(|vm, a, b| compare::<$array>(vm, "__gt__", CompareOp::Gt, a, b)), "Return self>value."),
            method("__ge__", "(self, value, /)", Code::F2(|vm, a, b| compare::<$array>(vm, "__ge__", CompareOp::Ge, a, b)), "Return self>=value."),
            method("__repr__", "(self, /)", Code::F1(repr::<$array>), "Return repr(self)."),
            method("__str__", "(self, /)", Code::F1(repr::<$array>), "Return str(self)."),
            $($line,)*
        ]
    };
}

#[rustfmt::skip]
pub static METHODS: &[NativeDef] = byte_methods! {
    BYTES;
    function("__construct__", "(source=b'', encoding='utf-8', errors='strict')", Code::F3(|vm, a, b, c| construct::construct(vm, BYTES, a, b, c)), "Bytes of a count, an iterable of ints, a buffer or a text."),
    static_method("__new__", "(cls=None, /, *args, **kwargs)", Code::Var(construct::new), "Bytes of a class."),
    method("__hash__", "(self, /)", Code::F1(|vm, a| with_self::<BYTES>(vm, "__hash__", a, |vm, a| vm.hash(a))), "Return hash(self)."),
    method("__bytes__", "(self, /)", Code::F1(|vm, a| with_self::<BYTES>(vm, "__bytes__", a, |_, a| Ok(a))), "The bytes themselves."),
    method("__getnewargs__", "(self, /)", Code::F1(|vm, a| with_self::<BYTES>(vm, "__getnewargs__", a, |vm, a| Ok(vm.heap.new_tuple([a])))), "What a copy is made of."),
};

#[rustfmt::skip]
pub static ARRAY_METHODS: &[NativeDef] = byte_methods! {
    ARRAY;
    function("__construct__", "(source=b'', encoding='utf-8', errors='strict')", Code::F3(|vm, a, b, c| construct::construct(vm, ARRAY, a, b, c)), "A bytearray of a count, an iterable of ints, a buffer or a text."),
    static_method("__new__", "(cls=None, /, *args, **kwargs)", Code::Var(construct::new_array), "A new, empty bytearray of a class."),
    method("__init__", "(self, /, source=b'', encoding='utf-8', errors='strict')", Code::F4(construct::init_array), "Fills the bytearray anew."),
    method("append", "(self, item, /)", Code::F2(array::append), "Adds a byte at the end."),
    method("clear", "(self, /)", Code::F1(array::clear), "Removes all bytes."),
    method("copy", "(self, /)", Code::F1(array::copy), "A new bytearray of the same bytes."),
    method("extend", "(self, iterable_of_ints, /)", Code::F2(array::extend), "Adds bytes at the end."),
    method("insert", "(self, index, item, /)", Code::F3(array::insert), "Puts a byte before a position."),
    method("pop", "(self, index=-1, /)", Code::F2(array::pop), "Removes a byte and returns it."),
    method("remove", "(self, value, /)", Code::F2(array::remove), "Removes the first byte of a value."),
    method("resize", "(self, size, /)", Code::F2(array::resize), "Cuts the bytearray, or fills it with zeros, to a size."),
    method("reverse", "(self, /)", Code::F1(array::reverse), "Turns the bytearray round in place."),
    method("__setitem__", "(self, key, value, /)", Code::F3(array::set_item_method), "Set self[key] to value."),
    method("__delitem__", "(self, key, /)", Code::F2(array::del_item_method), "Delete self[key]."),
    method("__iadd__", "(self, value, /)", Code::F2(array::add_in_place), "Implement self+=value."),
    method("__imul__", "(self, value, /)", Code::F2(array::multiply_in_place), "Implement self*=value."),
    method("__alloc__", "(self, /)", Code::F1(|vm, a| array_receiver(vm, "__alloc__", a).map(|(_, o)| { let n = array::bytes(vm, o).len(); Value::Int(n as i64 + 1) })), "The bytes set aside."),
};

impl Heap {
    /// The bytes of a bytearray.
    pub(crate) fn byte_array(&self, value: Value) -> Option<&[u8]> {
        match value {
            Value::Object(o) => match self.object(o) {
                Object::ByteArray(bytes) => Some(bytes),
                _ => None,
            },
            _ => None,
        }
    }

    /// The bytes of a bytes-like object that holds them one after the other.
    pub(crate) fn buffer(&self, value: Value) -> Option<&[u8]> {
        match value {
            Value::Bytes(b) => Some(self.byte_string(b)),
            Value::Object(o) => match self.object(o) {
                Object::ByteArray(bytes) => Some(bytes),
                Object::MemoryView(view) => view.contiguous_bytes(self),
                _ => None,
            },
            _ => None,
        }
    }
}

impl Vm<'_> {
    /// The bytes of a bytes-like object, gathered where they lie apart. `None` for what is no such object.
    pub(crate) fn bytes_of(&self, value: Value) -> Option<Vec<u8>> {
        let native = self.native_of(value);
        match self.heap.buffer(native) {
            Some(bytes) => Some(bytes.to_vec()),
            None => view::gathered(self, native),
        }
    }

    /// The bytes of an argument that must be bytes-like.
    pub(crate) fn bytes_argument(&mut self, value: Value) -> Result<Vec<u8>, Unwind> {
        match self.bytes_of(value) {
            Some(bytes) => Ok(bytes),
            None => {
                let message = format!("a bytes-like object is required, not '{}'", self.type_name(value));
                Err(self.type_error(message))
            }
        }
    }

    /// An int as a byte. `None` where `__index__` has to be called for it.
    pub(super) fn byte_argument(&mut self, value: Value) -> Result<Option<u8>, Unwind> {
        match self.int_ref(value) {
            Some(int) => match int.to_i64().and_then(|int| u8::try_from(int).ok()) {
                Some(byte) => Ok(Some(byte)),
                None => Err(self.value_error("byte must be in range(0, 256)")),
            },
            None => Ok(None),
        }
    }
}

/// The type whose method it is.
const fn owner(array: bool) -> Builtin {
    if array { Builtin::ByteArray } else { Builtin::Bytes }
}

/// The bytes or bytearray a method was called on.
pub(super) fn receiver<const ARRAY: bool>(vm: &mut Vm<'_>, name: &str, this: Value) -> R {
    let native = vm.native_of(this);
    let fits = match native {
        Value::Bytes(_) => !ARRAY,
        _ => ARRAY && vm.heap.byte_array(native).is_some(),
    };
    if fits {
        Ok(native)
    } else {
        Err(wrong_receiver(vm, owner(ARRAY), name, this))
    }
}

/// The bytearray a method was called on, and its handle.
pub(super) fn array_receiver(vm: &mut Vm<'_>, name: &str, this: Value) -> Result<(Value, ObjectRef), Unwind> {
    match receiver::<ARRAY>(vm, name, this)? {
        native @ Value::Object(o) => Ok((native, o)),
        _ => Err(vm.internal("no bytearray")),
    }
}

fn with_self<const ARRAY: bool>(
    vm: &mut Vm<'_>,
    name: &str,
    this: Value,
    then: impl FnOnce(&mut Vm<'_>, Value) -> R,
) -> R {
    let this = receiver::<ARRAY>(vm, name, this)?;
    then(vm, this)
}

/// The bytes of a receiver.
pub(super) fn data<'v>(vm: &'v Vm<'_>, native: Value) -> &'v [u8] {
    vm.heap.buffer(native).unwrap_or(&[])
}

/// A result of the type whose method it is.
pub(super) fn new_of(vm: &mut Vm<'_>, array: bool, bytes: Vec<u8>) -> R {
    vm.foresee(bytes.len(), 1)?;
    Ok(if array {
        vm.heap.new_object(Object::ByteArray(bytes))
    } else {
        vm.heap.new_bytes(bytes)
    })
}

/// The receiver where nothing was to be changed: bytes themselves, a bytearray as a copy.
pub(super) fn unchanged(vm: &mut Vm<'_>, native: Value) -> R {
    match native {
        Value::Bytes(_) => Ok(native),
        _ => {
            let bytes = data(vm, native).to_vec();
            new_of(vm, true, bytes)
        }
    }
}

fn all(bytes: &[u8], holds: impl Fn(&u8) -> bool) -> bool {
    !bytes.is_empty() && bytes.iter().all(holds)
}

fn mapped<const ARRAY: bool>(vm: &mut Vm<'_>, name: &str, this: Value, map: fn(&[u8]) -> Vec<u8>) -> R {
    let native = receiver::<ARRAY>(vm, name, this)?;
    let length = data(vm, native).len();
    vm.reserve(length)?;
    vm.work(length / 8)?;
    let bytes = map(data(vm, native));
    new_of(vm, ARRAY, bytes)
}

fn property<const ARRAY: bool>(vm: &mut Vm<'_>, name: &str, this: Value, holds: fn(&[u8]) -> bool) -> R {
    let native = receiver::<ARRAY>(vm, name, this)?;
    vm.work(data(vm, native).len() / 16)?;
    Ok(Value::bool(holds(data(vm, native))))
}

fn len<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value) -> R {
    let native = receiver::<ARRAY>(vm, "__len__", this)?;
    Ok(Value::Int(data(vm, native).len() as i64))
}

fn add<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, other: Value) -> R {
    let native = receiver::<ARRAY>(vm, "__add__", this)?;
    match concat(vm, native, other)? {
        Value::NotImplemented => {
            let message = format!("can't concat {} to {}", vm.type_name(other), owner(ARRAY).name());
            Err(vm.type_error(message))
        }
        joined => Ok(joined),
    }
}

/// `native + other`; NotImplemented where the other is no bytes-like object.
fn concat(vm: &mut Vm<'_>, native: Value, other: Value) -> R {
    let Some(tail) = vm.bytes_of(other) else {
        return Ok(Value::NotImplemented);
    };
    vm.foresee(data(vm, native).len() + tail.len(), 1)?;
    let joined = [data(vm, native), &tail].concat();
    new_of(vm, !matches!(native, Value::Bytes(_)), joined)
}

fn multiply<const ARRAY: bool>(vm: &mut Vm<'_>, name: &'static str, this: Value, times: Value) -> R {
    let native = receiver::<ARRAY>(vm, name, this)?;
    match repetitions(vm, times)? {
        Some(times) => repeat(vm, native, crate::text::size(times)),
        None => with_index(vm, owner(ARRAY), name, &[this, times], 1),
    }
}

fn reflected_percent<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, format: Value) -> R {
    let native = receiver::<ARRAY>(vm, "__rmod__", this)?;
    let format = vm.native_of(format);
    match receiver::<ARRAY>(vm, "__rmod__", format) {
        Ok(format) => super::str::percent::percent_bytes(vm, format, native, ARRAY),
        Err(_) => {
            vm.caught();
            Ok(Value::NotImplemented)
        }
    }
}

fn compare<const ARRAY: bool>(vm: &mut Vm<'_>, name: &str, op: CompareOp, this: Value, other: Value) -> R {
    let native = receiver::<ARRAY>(vm, name, this)?;
    match vm.bytes_of(other) {
        Some(other) => Ok(Value::bool(op.holds(data(vm, native).cmp(&other)))),
        None => Ok(Value::NotImplemented),
    }
}

fn repr<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value) -> R {
    let native = receiver::<ARRAY>(vm, "__repr__", this)?;
    if ARRAY && native != this {
        let text = array_repr(vm, &vm.type_name(this), data(vm, native));
        return Ok(vm.heap.new_string(text));
    }
    vm.repr(native)
}

/// `repr` of a bytearray: with the name of its class, and always in single quotes where quotes need escapes.
pub(crate) fn array_repr(vm: &Vm<'_>, class: &str, bytes: &[u8]) -> String {
    vm.heap.meter.spend((bytes.len() / 4) as i64);
    format!("{class}({})", crate::text::repr::repr_byte_array(bytes))
}

fn decode_method<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, encoding: Value, errors: Value) -> R {
    let native = receiver::<ARRAY>(vm, "decode", this)?;
    for (value, what) in [(encoding, "encoding"), (errors, "errors")] {
        if !value.is_undefined() && !vm.native_of(value).is_str() {
            let message = format!(
                "decode() argument '{what}' must be str, not {}",
                vm.argument_type(value)
            );
            return Err(vm.type_error(message));
        }
    }
    decode::decode_with(vm, native, encoding, errors)
}

/// `a + b` and `a % b` of bytes and bytearrays; NotImplemented where `a` is neither or `b` does not fit.
pub(crate) fn binary(vm: &mut Vm<'_>, op: BinaryOp, a: Value, b: Value) -> R {
    let array = match a {
        Value::Bytes(_) => false,
        _ if vm.heap.byte_array(a).is_some() => true,
        _ => return Ok(Value::NotImplemented),
    };
    match op {
        BinaryOp::Add => concat(vm, a, b),
        BinaryOp::Mod => super::str::percent::percent_bytes(vm, a, b, array),
        _ => Ok(Value::NotImplemented),
    }
}

/// `bytes * n`.
pub(crate) fn repeat(vm: &mut Vm<'_>, native: Value, times: usize) -> R {
    let array = match native {
        Value::Bytes(_) => false,
        _ if vm.heap.byte_array(native).is_some() => true,
        _ => return Ok(Value::NotImplemented),
    };
    vm.foresee(data(vm, native).len().saturating_mul(times), 1)?;
    let bytes = data(vm, native).repeat(times);
    new_of(vm, array, bytes)
}

/// `item in bytes`: an int, or bytes within bytes. Suspendable.
pub(crate) fn contains(vm: &mut Vm<'_>, native: Value, item: Value) -> R {
    if let Some(byte) = vm.byte_argument(item)? {
        vm.work(data(vm, native).len() / 32)?;
        return Ok(Value::bool(memchr::memchr(byte, data(vm, native)).is_some()));
    }
    if let Some(part) = vm.bytes_of(item) {
        vm.work((data(vm, native).len() + part.len()) / 32)?;
        return Ok(Value::bool(strings::find(data(vm, native), &part).is_some()));
    }
    if vm.special_method(item, crate::name::names::__index__).is_some() {
        let array = !matches!(native, Value::Bytes(_));
        return with_index(vm, owner(array), "__contains__", &[native, item], 1);
    }
    let message = format!("a bytes-like object is required, not '{}'", vm.type_name(item));
    Err(vm.type_error(message))
}
