//! How bytes and bytearrays are made: of counts, iterables of ints, buffers, texts and hexadecimal digits.

use super::encode::encoded;
use super::{array, array_receiver, new_of, owner};
use crate::heap::Object;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::native::Args;
use crate::text::byte_strings as strings;
use crate::types::Builtin;
use crate::types::argument::{class_argument, construct_over};
use crate::value::*;
use crate::vm::{Unwind, Vm};
use serde::{Deserialize, Serialize};

type R = Result<Value, Unwind>;

/// `bytes(source, encoding, errors)` or `bytearray(...)`. Suspendable.
pub(super) fn construct(vm: &mut Vm<'_>, array: bool, source: Value, encoding: Value, errors: Value) -> R {
    for (value, what) in [(encoding, "encoding"), (errors, "errors")] {
        if !value.is_undefined() && !vm.native_of(value).is_str() {
            let name = owner(array).name();
            let message = format!(
                "{name}() argument '{what}' must be str, not {}",
                vm.argument_type(value)
            );
            return Err(vm.type_error(message));
        }
    }
    let native = vm.native_of(source);
    if native.is_str() {
        if encoding.is_undefined() {
            return Err(vm.type_error("string argument without an encoding"));
        }
        let bytes = encoded(vm, native, encoding, errors)?;
        return new_of(vm, array, bytes);
    }
    if !encoding.is_undefined() {
        return Err(vm.type_error("encoding without a string argument"));
    }
    if !errors.is_undefined() {
        return Err(vm.type_error("errors without a string argument"));
    }
    match source {
        Value::Undefined => new_of(vm, array, Vec::new()),
        Value::Bytes(_) if !array => Ok(source),
        _ => vm.run(MakeBytes {
            array,
            source,
            state: Making::Start,
        }),
    }
}

pub(super) fn new(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_argument(vm, Builtin::Bytes, args.named.first().copied().unwrap_or_default())?;
    construct_over(vm, Builtin::Bytes, class, args)
}

pub(super) fn new_array(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_argument(vm, Builtin::ByteArray, args.named.first().copied().unwrap_or_default())?;
    let array = vm.heap.new_object(Object::ByteArray(Vec::new()));
    Ok(vm.wrap_native(class, array))
}

pub(super) fn init_array(vm: &mut Vm<'_>, this: Value, source: Value, encoding: Value, errors: Value) -> R {
    let (_, array) = array_receiver(vm, "__init__", this)?;
    vm.run(InitArray {
        array: Value::Object(array),
        source,
        encoding,
        errors,
        asked: false,
    })
}

pub(super) fn from_hex<const ARRAY: bool>(vm: &mut Vm<'_>, class: Value, string: Value) -> R {
    let native = vm.native_of(string);
    let text: Vec<char> = match vm.heap.str(native) {
        Some(text) => text.chars().collect(),
        None => match vm.bytes_of(native) {
            Some(bytes) => bytes.into_iter().map(char::from).collect(),
            None => {
                let message = format!(
                    "fromhex() argument must be str or bytes-like, not {}",
                    vm.type_name(string)
                );
                return Err(vm.type_error(message));
            }
        },
    };
    vm.work(text.len() / 8)?;
    let bytes = match strings::from_hex(&text) {
        Ok(bytes) => bytes,
        Err(Some(at)) => {
            return Err(vm.value_error(format!(
                "non-hexadecimal number found in fromhex() arg at position {at}"
            )));
        }
        Err(None) => return Err(vm.value_error("fromhex() arg must contain an even number of hexadecimal digits")),
    };
    if class == owner(ARRAY).value() {
        return new_of(vm, ARRAY, bytes);
    }
    let bytes = vm.heap.new_bytes(bytes);
    vm.call_value(class, &[bytes])
}

/// The bytes an object is, by its `__bytes__`, its buffer, or the ints it yields. Suspendable.
pub(crate) fn of_object(vm: &mut Vm<'_>, value: Value) -> R {
    match vm.special_method(value, names::__bytes__) {
        Some(method) if !matches!(method, Value::Native(_) | Value::None) => vm.run(BytesByMethod {
            value,
            method,
            called: false,
        }),
        _ => collect(vm, value, Wanted::Bytes),
    }
}

/// For what ints are collected: the complaints differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Wanted {
    Bytes,
    Array,
    Extension,
}

impl crate::heap::collect::Trace for Wanted {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

/// The bytes of a buffer or of an iterable of ints. Suspendable.
pub(super) fn collect(vm: &mut Vm<'_>, source: Value, wanted: Wanted) -> R {
    if let Some(bytes) = vm.bytes_of(source) {
        vm.foresee(bytes.len(), 1)?;
        return Ok(vm.heap.new_bytes(bytes));
    }
    if vm.native_of(source).is_str() {
        return Err(not_bytes(vm, source, wanted));
    }
    vm.run(CollectBytes {
        source,
        wanted,
        iterator: Value::Undefined,
        out: Vec::new(),
        asked: false,
    })
}

#[cold]
fn not_bytes(vm: &mut Vm<'_>, source: Value, wanted: Wanted) -> Unwind {
    let given = vm.type_name(source);
    let message = match wanted {
        Wanted::Bytes => format!("cannot convert '{given}' object to bytes"),
        Wanted::Array => format!("cannot convert '{given}' object to bytearray"),
        Wanted::Extension if vm.native_of(source).is_str() => format!("expected iterable of integers; got: '{given}'"),
        Wanted::Extension => format!("can't extend bytearray with {given}"),
    };
    vm.type_error(message)
}

/// What the machine's next input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Making {
    Start,
    Count,
    Made,
    Collected,
}

impl crate::heap::collect::Trace for Making {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

machines! {
    /// `bytes(source)` or `bytearray(source)` of anything but a text.
    pub(crate) struct MakeBytes(catches) { array: bool, source: Value, state: Making }
    /// `__bytes__`, whose answer must be bytes.
    pub(crate) struct BytesByMethod { value: Value, method: Value, called: bool }
    /// The ints an iterable yields, as bytes.
    pub(crate) struct CollectBytes(catches) { source: Value, wanted: Wanted, iterator: Value, out: Vec<u8>, asked: bool }
    /// `bytearray.__init__`.
    pub(crate) struct InitArray { array: Value, source: Value, encoding: Value, errors: Value, asked: bool }
}

impl MakeBytes {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Raised(exception) = input {
            // What fails to be a count may still yield ints.
            if self.state == Making::Count && vm.is_exception_of(exception, Builtin::TypeError) {
                return self.collect(vm);
            }
            return Err(vm.reraise(exception));
        }
        match self.state {
            Making::Start => {
                let method = vm.special_method(self.source, names::__bytes__);
                if !self.array && method.is_some_and(|method| !matches!(method, Value::Native(_) | Value::None)) {
                    self.state = Making::Made;
                    return Ok(Step::Await(of_object(vm, self.source)?));
                }
                if vm.int_ref(self.source).is_some() {
                    let source = vm.native_of(self.source);
                    return self.zeros(vm, source);
                }
                let index = vm.special_method(self.source, names::__index__);
                if index.is_some_and(|index| !index.is_none()) {
                    self.state = Making::Count;
                    return Ok(Step::Await(vm.index(self.source)?));
                }
                self.collect(vm)
            }
            Making::Count => self.zeros(vm, input.value()),
            Making::Made => Ok(Step::Done(input.value())),
            Making::Collected => {
                let collected = input.value();
                if !self.array {
                    return Ok(Step::Done(collected));
                }
                let bytes = vm.bytes_of(collected).unwrap_or_default();
                Ok(Step::Done(new_of(vm, true, bytes)?))
            }
        }
    }

    fn collect(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        self.state = Making::Collected;
        Ok(Step::Await(collect(
            vm,
            self.source,
            if self.array { Wanted::Array } else { Wanted::Bytes },
        )?))
    }

    fn zeros(&self, vm: &mut Vm<'_>, count: Value) -> Result<Step, Unwind> {
        let Value::Int(count) = vm.plain_number(count) else {
            let message = format!("cannot fit '{}' into an index-sized integer", vm.type_name(self.source));
            return Err(vm.overflow_error(message));
        };
        let Ok(count) = usize::try_from(count) else {
            return Err(vm.value_error("negative count"));
        };
        vm.foresee(count, 1)?;
        Ok(Step::Done(new_of(vm, self.array, vec![0; count])?))
    }
}

impl BytesByMethod {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.called {
            self.called = true;
            return Ok(Step::Await(vm.call_value(self.method, &[self.value])?));
        }
        match vm.native_of(input.value()) {
            Value::Bytes(_) => Ok(Step::Done(input.value())),
            _ => {
                let message = format!("__bytes__ returned non-bytes (type {})", vm.type_name(input.value()));
                Err(vm.type_error(message))
            }
        }
    }
}

impl CollectBytes {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Raised(exception) = input {
            let replaced = self.iterator.is_undefined() && vm.is_exception_of(exception, Builtin::TypeError);
            return Err(if replaced {
                not_bytes(vm, self.source, self.wanted)
            } else {
                vm.reraise(exception)
            });
        }
        let mut item = match input {
            Resumption::Start if self.wanted == Wanted::Array => return Ok(Step::Await(vm.iter(self.source)?)),
            Resumption::Start => return Ok(Step::Await(vm.iter_with_hint(self.source)?)),
            other if self.iterator.is_undefined() => {
                self.iterator = other.value();
                vm.next(self.iterator)?
            }
            other => other.value(),
        };
        loop {
            if item.is_stop() {
                let out = std::mem::take(&mut self.out);
                vm.reserve(out.len())?;
                return Ok(Step::Done(vm.heap.new_bytes(out)));
            }
            match vm
                .int_ref(item)
                .map(|int| int.to_i64().and_then(|int| u8::try_from(int).ok()))
            {
                Some(Some(byte)) => self.out.push(byte),
                Some(None) => {
                    let what = if self.wanted == Wanted::Bytes { "bytes" } else { "byte" };
                    return Err(vm.value_error(format!("{what} must be in range(0, 256)")));
                }
                None if self.asked => return Err(vm.internal("an index that is no int")),
                None => {
                    self.asked = true;
                    return Ok(Step::Await(vm.index(item)?));
                }
            }
            self.asked = false;
            vm.work(1)?;
            if self.out.len().is_power_of_two() {
                vm.reserve(self.out.len())?;
            }
            item = vm.next(self.iterator)?;
        }
    }
}

impl InitArray {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(construct(
                vm,
                false,
                self.source,
                self.encoding,
                self.errors,
            )?));
        }
        let bytes = vm.bytes_of(input.value()).unwrap_or_default();
        let Value::Object(handle) = self.array else {
            return Err(vm.corrupt());
        };
        array::change(vm, handle, |content| *content = bytes);
        Ok(Step::Done(Value::None))
    }
}
