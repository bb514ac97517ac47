//! bytearray: how it changes in place.

use super::construct::{Wanted, collect};
use super::{array_receiver, new_of};
use crate::heap::charge::fit;
use crate::heap::{Object, grown};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::types::Builtin;
use crate::types::argument::{int_argument, place, with_index};
use crate::types::list::repetitions;
use crate::types::sequence::{self, Operation, Subscript};
use crate::types::slice::Bounds;
use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

const OWNER: Builtin = Builtin::ByteArray;

pub(crate) fn bytes<'v>(vm: &'v Vm<'_>, handle: ObjectRef) -> &'v [u8] {
    match vm.heap.object(handle) {
        Object::ByteArray(bytes) => bytes,
        _ => &[],
    }
}

/// Changes the content, and charges for its growth.
pub(crate) fn change<T>(vm: &mut Vm<'_>, handle: ObjectRef, change: impl FnOnce(&mut Vec<u8>) -> T) -> Option<T> {
    let Object::ByteArray(bytes) = vm.heap.object_mut(handle) else {
        return None;
    };
    let before = grown(bytes.len());
    let result = change(bytes);
    let after = grown(bytes.len());
    fit(bytes);
    if after > before {
        vm.heap.meter.grow(after - before);
    } else {
        vm.heap.meter.shrink(before - after);
    }
    Some(result)
}

pub(super) fn append(vm: &mut Vm<'_>, this: Value, item: Value) -> R {
    let (_, handle) = array_receiver(vm, "append", this)?;
    let Some(byte) = vm.byte_argument(item)? else {
        return with_index(vm, OWNER, "append", &[this, item], 1);
    };
    change(vm, handle, |bytes| bytes.push(byte));
    Ok(Value::None)
}

pub(super) fn clear(vm: &mut Vm<'_>, this: Value) -> R {
    let (_, handle) = array_receiver(vm, "clear", this)?;
    change(vm, handle, Vec::clear);
    Ok(Value::None)
}

pub(super) fn copy(vm: &mut Vm<'_>, this: Value) -> R {
    let (_, handle) = array_receiver(vm, "copy", this)?;
    let copy = bytes(vm, handle).to_vec();
    new_of(vm, true, copy)
}

pub(super) fn extend(vm: &mut Vm<'_>, this: Value, iterable: Value) -> R {
    let (_, handle) = array_receiver(vm, "extend", this)?;
    vm.run(ExtendArray {
        array: Value::Object(handle),
        iterable,
        asked: false,
    })
}

fn append_all(vm: &mut Vm<'_>, handle: ObjectRef, tail: &[u8]) -> Result<(), Unwind> {
    vm.foresee(tail.len(), 1)?;
    vm.reserve(bytes(vm, handle).len() + tail.len())?;
    change(vm, handle, |bytes| bytes.extend_from_slice(tail));
    Ok(())
}

pub(super) fn insert(vm: &mut Vm<'_>, this: Value, index: Value, item: Value) -> R {
    let (_, handle) = array_receiver(vm, "insert", this)?;
    let args = [this, index, item];
    let Some(index) = int_argument(vm, index)? else {
        return with_index(vm, OWNER, "insert", &args, 1);
    };
    let Some(byte) = vm.byte_argument(item)? else {
        return with_index(vm, OWNER, "insert", &args, 2);
    };
    let before = bytes(vm, handle).len();
    let at = place(index, before);
    vm.work((before - at) / 64)?;
    change(vm, handle, |bytes| bytes.insert(at, byte));
    Ok(Value::None)
}

pub(super) fn pop(vm: &mut Vm<'_>, this: Value, index: Value) -> R {
    let (_, handle) = array_receiver(vm, "pop", this)?;
    let index = index.or(Value::Int(-1));
    let Some(at) = int_argument(vm, index)? else {
        return with_index(vm, OWNER, "pop", &[this, index], 1);
    };
    let before = bytes(vm, handle).len();
    if before == 0 {
        return Err(vm.index_error("pop from empty bytearray"));
    }
    let at = if at < 0 { at.wrapping_add(before as i64) } else { at } as usize;
    if at >= before {
        return Err(vm.index_error("pop index out of range"));
    }
    vm.work((before - at) / 64)?;
    Ok(change(vm, handle, |bytes| bytes.remove(at)).map_or(Value::None, |byte| Value::Int(i64::from(byte))))
}

pub(super) fn remove(vm: &mut Vm<'_>, this: Value, item: Value) -> R {
    let (_, handle) = array_receiver(vm, "remove", this)?;
    let Some(byte) = vm.byte_argument(item)? else {
        return with_index(vm, OWNER, "remove", &[this, item], 1);
    };
    vm.work(bytes(vm, handle).len() / 32)?;
    let Some(at) = memchr::memchr(byte, bytes(vm, handle)) else {
        return Err(vm.value_error("value not found in bytearray"));
    };
    change(vm, handle, |bytes| bytes.remove(at));
    Ok(Value::None)
}

pub(super) fn resize(vm: &mut Vm<'_>, this: Value, size: Value) -> R {
    let (_, handle) = array_receiver(vm, "resize", this)?;
    let Some(size) = int_argument(vm, size)? else {
        return with_index(vm, OWNER, "resize", &[this, size], 1);
    };
    let Ok(length) = usize::try_from(size) else {
        return Err(vm.value_error(format!("Can only resize to positive sizes, got {size}")));
    };
    vm.foresee(length, 1)?;
    change(vm, handle, |bytes| bytes.resize(length, 0));
    Ok(Value::None)
}

pub(super) fn reverse(vm: &mut Vm<'_>, this: Value) -> R {
    let (_, handle) = array_receiver(vm, "reverse", this)?;
    vm.work(bytes(vm, handle).len() / 64)?;
    change(vm, handle, |bytes| bytes.reverse());
    Ok(Value::None)
}

pub(super) fn set_item_method(vm: &mut Vm<'_>, this: Value, key: Value, value: Value) -> R {
    let (_, handle) = array_receiver(vm, "__setitem__", this)?;
    set_item(vm, handle, key, value)
}

pub(super) fn del_item_method(vm: &mut Vm<'_>, this: Value, key: Value) -> R {
    let (_, handle) = array_receiver(vm, "__delitem__", this)?;
    del_item(vm, handle, key)
}

pub(super) fn add_in_place(vm: &mut Vm<'_>, this: Value, other: Value) -> R {
    let (_, handle) = array_receiver(vm, "__iadd__", this)?;
    match vm.bytes_of(other) {
        Some(tail) => append_all(vm, handle, &tail).map(|()| this),
        None => {
            let message = format!("can't concat {} to bytearray", vm.type_name(other));
            Err(vm.type_error(message))
        }
    }
}

pub(super) fn multiply_in_place(vm: &mut Vm<'_>, this: Value, times: Value) -> R {
    let (_, handle) = array_receiver(vm, "__imul__", this)?;
    match repetitions(vm, times)? {
        Some(times) => repeat_in_place(vm, handle, times).map(|()| this),
        None => with_index(vm, OWNER, "__imul__", &[this, times], 1),
    }
}

fn repeat_in_place(vm: &mut Vm<'_>, handle: ObjectRef, times: i64) -> Result<(), Unwind> {
    let times = crate::text::size(times);
    vm.foresee(bytes(vm, handle).len().saturating_mul(times), 1)?;
    change(vm, handle, |bytes| *bytes = bytes.repeat(times));
    Ok(())
}

/// `bytearray += other` and `bytearray *= n`. Suspendable.
pub(crate) fn in_place(vm: &mut Vm<'_>, op: BinaryOp, handle: ObjectRef, a: Value, b: Value) -> R {
    match op {
        BinaryOp::Add => match vm.bytes_of(b) {
            Some(tail) => append_all(vm, handle, &tail).map(|()| a),
            None => vm.binary(op, a, b),
        },
        _ => match vm.index_value(b) {
            Some(times) => repeat_in_place(vm, handle, times).map(|()| a),
            None => vm.repeat_by_index(OWNER, a, b),
        },
    }
}

/// `bytearray[key] = value`. Suspendable.
pub(crate) fn set_item(vm: &mut Vm<'_>, handle: ObjectRef, key: Value, value: Value) -> R {
    let this = Value::Object(handle);
    match sequence::subscript(vm, this, key)? {
        Subscript::Index(index) => {
            let Some(byte) = vm.byte_argument(value)? else {
                return with_index(vm, OWNER, "__setitem__", &[this, key, value], 2);
            };
            let before = bytes(vm, handle).len();
            let at = if index < 0 {
                index.wrapping_add(before as i64)
            } else {
                index
            } as usize;
            match change(vm, handle, |bytes| bytes.get_mut(at).map(|slot| *slot = byte)) {
                Some(Some(())) => Ok(Value::None),
                _ => Err(vm.index_error("bytearray index out of range")),
            }
        }
        Subscript::Slice(bounds) => {
            if let Some(new) = vm.bytes_of(value) {
                return assign(vm, handle, bounds, new);
            }
            if vm.native_of(value).is_str() || vm.int_ref(value).is_some() {
                return Err(vm.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
            }
            vm.run(AssignBytes {
                array: this,
                key,
                value,
                state: 0,
            })
        }
        Subscript::Ask => sequence::by_index(vm, this, key, Operation::Set, value),
    }
}

fn assign(vm: &mut Vm<'_>, handle: ObjectRef, bounds: Bounds, new: Vec<u8>) -> R {
    let before = bytes(vm, handle).len();
    let selection = bounds.within(before);
    vm.foresee(before + new.len(), 1)?;
    if selection.step == 1 {
        let start = selection.start as usize;
        change(vm, handle, |bytes| {
            bytes.splice(start..start + selection.len, new);
        });
        return Ok(Value::None);
    }
    if new.is_empty() {
        return remove_selected(vm, handle, bounds);
    }
    if new.len() != selection.len {
        let message = format!(
            "attempt to assign bytes of size {} to extended slice of size {}",
            new.len(),
            selection.len
        );
        return Err(vm.value_error(message));
    }
    change(vm, handle, |bytes| {
        for (at, byte) in selection.positions().zip(new) {
            if let Some(slot) = bytes.get_mut(at) {
                *slot = byte;
            }
        }
    });
    Ok(Value::None)
}

fn remove_selected(vm: &mut Vm<'_>, handle: ObjectRef, bounds: Bounds) -> R {
    let before = bytes(vm, handle).len();
    let selection = bounds.within(before).rising();
    vm.work(before / 64)?;
    change(vm, handle, |bytes| {
        if selection.step == 1 {
            let start = selection.start as usize;
            bytes.drain(start..start + selection.len);
            return;
        }
        let mut doomed = selection.positions().peekable();
        let mut at = 0;
        bytes.retain(|_| {
            let dies = doomed.next_if_eq(&at).is_some();
            at += 1;
            !dies
        });
    });
    Ok(Value::None)
}

/// `del bytearray[key]`. Suspendable.
pub(crate) fn del_item(vm: &mut Vm<'_>, handle: ObjectRef, key: Value) -> R {
    let this = Value::Object(handle);
    match sequence::subscript(vm, this, key)? {
        Subscript::Index(index) => {
            let before = bytes(vm, handle).len();
            let at = if index < 0 {
                index.wrapping_add(before as i64)
            } else {
                index
            } as usize;
            if at >= before {
                return Err(vm.index_error("bytearray index out of range"));
            }
            vm.work((before - at) / 64)?;
            change(vm, handle, |bytes| bytes.remove(at));
            Ok(Value::None)
        }
        Subscript::Slice(bounds) => remove_selected(vm, handle, bounds),
        Subscript::Ask => sequence::by_index(vm, this, key, Operation::Delete, Value::Undefined),
    }
}

machines! {
    pub(crate) struct ExtendArray { array: Value, iterable: Value, asked: bool }
    /// Collects what is to be assigned to a slice of a bytearray, then assigns it.
    pub(crate) struct AssignBytes { array: Value, key: Value, value: Value, state: u8 }
}

impl ExtendArray {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(collect(vm, self.iterable, Wanted::Extension)?));
        }
        let tail = vm.bytes_of(input.value()).unwrap_or_default();
        let Value::Object(handle) = self.array else {
            return Err(vm.corrupt());
        };
        append_all(vm, handle, &tail)?;
        Ok(Step::Done(Value::None))
    }
}

impl AssignBytes {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        let Value::Object(handle) = self.array else {
            return Err(vm.corrupt());
        };
        match self.state {
            1 => Ok(Step::Await(collect(vm, self.value, Wanted::Array)?)),
            2 => Ok(Step::Await(set_item(vm, handle, self.key, input.value())?)),
            _ => Ok(Step::Done(input.value())),
        }
    }
}
