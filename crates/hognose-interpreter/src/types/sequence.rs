//! Subscripts of the built-in sequences: one element by its index, several by a slice.

use super::range;
use super::slice::{self, Bounds, Selection};
use crate::heap::Object;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use serde::{Deserialize, Serialize};

pub(crate) use super::range::range_contains;

type R = Result<Value, Unwind>;

/// What a subscript asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Subscript {
    Index(i64),
    Slice(Bounds),
    /// It has an `__index__` to be called first: answer `by_index`.
    Ask,
}

/// What `container[key]` asks for; the error of a key that is neither index nor slice.
#[inline]
pub(crate) fn subscript(vm: &mut Vm<'_>, container: Value, key: Value) -> Result<Subscript, Unwind> {
    match vm.index_value(key) {
        Some(index) => Ok(Subscript::Index(index)),
        None => subscript_other(vm, container, key),
    }
}

fn subscript_other(vm: &mut Vm<'_>, container: Value, key: Value) -> Result<Subscript, Unwind> {
    if let Some((start, stop, step)) = slice::parts(vm, key) {
        return Ok(match slice::bounds(vm, start, stop, step)? {
            Some(bounds) => Subscript::Slice(bounds),
            None => Subscript::Ask,
        });
    }
    if matches!(vm.native_of(key), Value::BigInt(_)) {
        let message = format!("cannot fit '{}' into an index-sized integer", vm.type_name(key));
        return Err(vm.index_error(message));
    }
    if vm.special_method(key, names::__index__).is_some() {
        return Ok(Subscript::Ask);
    }
    Err(bad_key(vm, container, key))
}

#[cold]
pub(crate) fn bad_key(vm: &mut Vm<'_>, container: Value, key: Value) -> Unwind {
    let given = vm.type_name(key);
    let message = match container {
        Value::Short(_) | Value::Str(_) => format!("string indices must be integers, not '{given}'"),
        Value::Bytes(_) => format!("byte indices must be integers or slices, not {given}"),
        _ => format!(
            "{} indices must be integers or slices, not {given}",
            vm.type_name(container)
        ),
    };
    vm.type_error(message)
}

/// `container[key]` for list, tuple, bytes, bytearray and range. Suspendable.
pub(crate) fn item(vm: &mut Vm<'_>, container: Value, key: Value) -> R {
    if range::is_range(vm, container) {
        return range::item(vm, container, key);
    }
    match subscript(vm, container, key)? {
        Subscript::Index(index) => element(vm, container, index),
        Subscript::Slice(bounds) => selected(vm, container, bounds),
        Subscript::Ask => by_index(vm, container, key, Operation::Get, Value::Undefined),
    }
}

/// What a slice selects of a string, list, tuple or bytes.
pub(crate) fn sliced(vm: &mut Vm<'_>, container: Value, bounds: Bounds) -> R {
    match container {
        Value::Short(_) | Value::Str(_) => substring(vm, container, bounds),
        _ => selected(vm, container, bounds),
    }
}

fn element(vm: &mut Vm<'_>, container: Value, index: i64) -> R {
    let len = vm.quick_len(container).unwrap_or(0);
    let at = if index < 0 {
        index.wrapping_add(len as i64)
    } else {
        index
    };
    // A place that no machine has is none that is there.
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    let (found, message) = match container {
        Value::List(list) => (vm.heap.list(list).get(at).copied(), "list index out of range"),
        Value::Tuple(tuple) => (vm.heap.tuple(tuple).get(at).copied(), "tuple index out of range"),
        Value::Bytes(bytes) => (vm.heap.byte_string(bytes).get(at).map(byte_value), "index out of range"),
        Value::Object(o) => match vm.heap.object(o) {
            Object::ByteArray(bytes) => (bytes.get(at).map(byte_value), "bytearray index out of range"),
            _ => (None, "index out of range"),
        },
        _ => (None, "index out of range"),
    };
    match found {
        Some(value) => Ok(value),
        None => Err(vm.index_error(message)),
    }
}

fn byte_value(byte: &u8) -> Value {
    Value::Int(i64::from(*byte))
}

fn selected(vm: &mut Vm<'_>, container: Value, bounds: Bounds) -> R {
    let len = vm.quick_len(container).unwrap_or(0);
    let selection = bounds.within(len);
    match container {
        Value::List(list) => {
            vm.foresee(selection.len, 16)?;
            let items = select(vm.heap.list(list), selection);
            Ok(vm.heap.new_list(items))
        }
        Value::Tuple(_) if selection.len == len && selection.step == 1 => Ok(container),
        Value::Tuple(tuple) => {
            vm.foresee(selection.len, 16)?;
            let items = select(vm.heap.tuple(tuple), selection);
            Ok(vm.heap.new_tuple(items))
        }
        Value::Bytes(_) if selection.len == len && selection.step == 1 => Ok(container),
        Value::Bytes(bytes) => {
            foresee_bytes(vm, selection)?;
            let items = select(vm.heap.byte_string(bytes), selection);
            Ok(vm.heap.new_bytes(items))
        }
        Value::Object(o) => {
            foresee_bytes(vm, selection)?;
            let items = match vm.heap.object(o) {
                Object::ByteArray(bytes) => select(bytes, selection),
                _ => Vec::new(),
            };
            Ok(vm.heap.new_object(Object::ByteArray(items)))
        }
        _ => Ok(Value::NotImplemented),
    }
}

/// Charges the bytes a slice selects: those that lie apart are taken one by one.
fn foresee_bytes(vm: &mut Vm<'_>, selection: Selection) -> Result<(), Unwind> {
    vm.foresee(selection.len, 1)?;
    vm.work(if selection.step == 1 { 0 } else { selection.len / 8 })
}

/// The elements a slice selects.
pub(crate) fn select<T: Copy>(items: &[T], selection: Selection) -> Vec<T> {
    if selection.step == 1 {
        let (start, stop) = (selection.start as usize, selection.start as usize + selection.len);
        return items.get(start..stop).unwrap_or(&[]).to_vec();
    }
    let start = selection.start as usize;
    let stride = usize::try_from(selection.step.unsigned_abs()).unwrap_or(usize::MAX);
    match selection.step {
        _ if selection.len == 0 => Vec::new(),
        -1 => {
            let backwards = items.get(..=start).unwrap_or(&[]).iter().rev();
            backwards.take(selection.len).copied().collect()
        }
        ..0 => {
            let backwards = items.get(..=start).unwrap_or(&[]).iter().rev();
            backwards.step_by(stride).take(selection.len).copied().collect()
        }
        _ => {
            let onwards = items.get(start..).unwrap_or(&[]).iter();
            onwards.step_by(stride).take(selection.len).copied().collect()
        }
    }
}

/// `string[key]`. Suspendable.
pub(crate) fn str_item(vm: &mut Vm<'_>, string: Value, key: Value) -> R {
    match subscript(vm, string, key)? {
        Subscript::Index(index) => char_at(vm, string, index),
        Subscript::Slice(bounds) => substring(vm, string, bounds),
        Subscript::Ask => by_index(vm, string, key, Operation::Get, Value::Undefined),
    }
}

fn char_at(vm: &mut Vm<'_>, string: Value, index: i64) -> R {
    let len = vm.heap.str_len(string);
    let at = if index < 0 {
        index.wrapping_add(len as i64)
    } else {
        index
    };
    // A place that no machine has is none that is there.
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    if at >= len {
        return Err(vm.index_error("string index out of range"));
    }
    let text = vm.heap.text(string);
    if vm.heap.str_is_ascii(string) {
        let byte = text.as_bytes().get(at).copied().unwrap_or_default();
        return Ok(Value::Short(ShortStr::ascii(byte)));
    }
    // From the nearer end: code points are of different lengths.
    let (found, steps) = if at <= len / 2 {
        (text.chars().nth(at), at)
    } else {
        (text.chars().rev().nth(len - 1 - at), len - at)
    };
    let value = Value::Short(ShortStr::from_char(found.unwrap_or_default()));
    vm.work(steps / 16)?;
    Ok(value)
}

fn substring(vm: &mut Vm<'_>, string: Value, bounds: Bounds) -> R {
    let len = vm.heap.str_len(string);
    let selection = bounds.within(len);
    if selection.len == len && selection.step == 1 {
        return Ok(string);
    }
    let ascii = vm.heap.str_is_ascii(string);
    match (ascii, selection.step) {
        (true, _) => foresee_bytes(vm, selection)?,
        (false, step) => {
            vm.foresee(selection.len, 4)?;
            // Characters are of different lengths: those before are counted, and where they lie apart they are taken one by one.
            vm.work(len / 16 + if step == 1 { 0 } else { len / 2 })?;
        }
    }
    let start = selection.start as usize;
    if ascii && selection.step == 1 {
        return Ok(vm.heap.str_part(string, start..start + selection.len));
    }
    let text = vm.heap.text(string);
    let result: String = match (ascii, selection.step) {
        (_, _) if selection.len == 0 => String::new(),
        (true, _) => String::from_utf8(select(text.as_bytes(), selection)).unwrap_or_default(),
        (false, 1) => {
            let mut rest = text.chars();
            if start > 0 {
                rest.nth(start - 1);
            }
            let tail = rest.as_str();
            let end = tail.char_indices().nth(selection.len).map_or(tail.len(), |(i, _)| i);
            tail.get(..end).unwrap_or("").to_owned()
        }
        (false, step) => {
            // Once through the text from the first position selected, then turned round where the step is negative.
            let rising = selection.rising();
            let chars = text
                .chars()
                .skip(rising.start as usize)
                .step_by(rising.step as usize)
                .take(rising.len);
            if step > 0 {
                chars.collect()
            } else {
                let chars: Vec<char> = chars.collect();
                chars.into_iter().rev().collect()
            }
        }
    };
    Ok(vm.heap.new_string(result))
}

/// What is done at a subscript.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Operation {
    Get,
    Set,
    Delete,
}

impl crate::heap::collect::Trace for Operation {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

/// Does an operation whose key has an `__index__` to be called: calls it, then does the operation with ints. Suspendable.
#[cold]
pub(crate) fn by_index(vm: &mut Vm<'_>, container: Value, key: Value, operation: Operation, value: Value) -> R {
    vm.run(ByIndex {
        container,
        key,
        value,
        operation,
        state: 0,
    })
}

machines! {
    /// A subscript by `__index__`.
    pub(crate) struct ByIndex { container: Value, key: Value, value: Value, operation: Operation, state: u8 }
    /// Where an element equal to `item` stands, how many there are, or the first of them removed.
    pub(crate) struct Search { sequence: Value, item: Value, index: u64, stop: u64, count: u64, purpose: Purpose }
}

impl ByIndex {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => match slice::parts(vm, self.key) {
                Some((start, stop, step)) => Ok(Step::Await(slice::resolve(vm, start, stop, step)?)),
                None => Ok(Step::Await(vm.index(self.key)?)),
            },
            2 => {
                let key = input.value();
                Ok(Step::Await(match self.operation {
                    Operation::Get => vm.get_item(self.container, key)?,
                    Operation::Set => vm.set_item(self.container, key, self.value)?,
                    Operation::Delete => vm.del_item(self.container, key)?,
                }))
            }
            _ => Ok(Step::Done(input.value())),
        }
    }
}

/// What a search through a sequence is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Purpose {
    Index,
    Count,
    Remove,
}

impl crate::heap::collect::Trace for Purpose {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

impl Search {
    pub(crate) fn new(sequence: Value, item: Value, purpose: Purpose) -> Search {
        Search {
            sequence,
            item,
            index: 0,
            stop: u64::MAX,
            count: 0,
            purpose,
        }
    }

    pub(crate) fn between(sequence: Value, item: Value, start: usize, stop: usize) -> Search {
        Search {
            sequence,
            item,
            index: start as u64,
            stop: stop as u64,
            count: 0,
            purpose: Purpose::Index,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut equal = match input {
            Resumption::Start => None,
            other => Some(other.value() == Value::True),
        };
        loop {
            match equal {
                Some(true) if self.purpose == Purpose::Count => self.count += 1,
                Some(true) => return self.found(vm),
                _ => {}
            }
            self.index += u64::from(equal.is_some());
            let (hit, asked) = self.scan(vm)?;
            if hit {
                return self.found(vm);
            }
            match asked {
                Some(candidate) => equal = Some(vm.equal(candidate, self.item)? == Value::True),
                None => return self.end(vm),
            }
        }
    }

    /// Goes on as far as no guest code has to run: to a hit, to a candidate that must be asked, or to the end.
    fn scan(&mut self, vm: &mut Vm<'_>) -> Result<(bool, Option<Value>), Unwind> {
        let items = vm.heap.sequence(self.sequence).unwrap_or(&[]);
        let (from, stop) = (self.index as usize, self.stop.min(items.len() as u64) as usize);
        let (mut hit, mut asked) = (false, None);
        for candidate in items.get(from..stop).unwrap_or(&[]) {
            match vm.same_key(*candidate, self.item) {
                Some(true) if self.purpose == Purpose::Count => self.count += 1,
                Some(true) => hit = true,
                Some(false) => {}
                None => asked = Some(*candidate),
            }
            if hit || asked.is_some() {
                break;
            }
            self.index = self.index.wrapping_add(1);
        }
        vm.work(1 + (self.index as usize - from) / 4)?;
        Ok((hit, asked))
    }

    fn found(&self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        if let (Purpose::Remove, Value::List(list)) = (self.purpose, self.sequence) {
            super::list::remove_at(vm, list, self.index as usize)?;
            return Ok(Step::Done(Value::None));
        }
        Ok(Step::Done(Value::Int(self.index as i64)))
    }

    fn end(&self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        let kind = if matches!(self.sequence, Value::Tuple(_)) {
            "tuple"
        } else {
            "list"
        };
        Err(match self.purpose {
            Purpose::Count => return Ok(Step::Done(Value::Int(self.count as i64))),
            Purpose::Index => vm.value_error(format!("{kind}.index(x): x not in {kind}")),
            Purpose::Remove => vm.value_error("list.remove(x): x not in list"),
        })
    }
}
