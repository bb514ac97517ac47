//! Where bytes stand in others: `find`, `index`, `count`, `startswith` and their kin.

use super::{data, owner, receiver};
use crate::name::names;
use crate::text::byte_strings as strings;
use crate::types::argument::{place, with_index};
use crate::types::str::search::bound;
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

/// The part of bytes between `start` and `end`, and where it starts; `None` where they enclose nothing at all.
fn window(bytes: &[u8], start: Option<i64>, end: Option<i64>) -> Option<(&[u8], usize)> {
    let from = start.unwrap_or(0);
    if from > bytes.len() as i64 {
        return None;
    }
    let (from, to) = (
        place(from, bytes.len()),
        end.map_or(bytes.len(), |end| place(end, bytes.len())),
    );
    bytes.get(from..to).map(|part| (part, from))
}

/// What is looked for: bytes, or one byte as an int. `None` where `__index__` has to be called for it.
fn needle(vm: &mut Vm<'_>, sub: Value) -> Result<Option<Vec<u8>>, Unwind> {
    if let Some(bytes) = vm.bytes_of(sub) {
        return Ok(Some(bytes));
    }
    if let Some(byte) = vm.byte_argument(sub)? {
        return Ok(Some(vec![byte]));
    }
    if vm.special_method(sub, names::__index__).is_some() {
        return Ok(None);
    }
    let message = format!(
        "argument should be integer or bytes-like object, not '{}'",
        vm.type_name(sub)
    );
    Err(vm.type_error(message))
}

fn search<const ARRAY: bool>(
    vm: &mut Vm<'_>,
    name: &str,
    args: [Value; 4],
    answer: fn(Option<(&[u8], usize)>, &[u8]) -> Option<usize>,
) -> Result<Result<Option<usize>, Value>, Unwind> {
    let native = receiver::<ARRAY>(vm, name, args[0])?;
    let Some(start) = bound(vm, args[2])? else {
        return with_index(vm, owner(ARRAY), name, &args, 2).map(Err);
    };
    let Some(end) = bound(vm, args[3])? else {
        return with_index(vm, owner(ARRAY), name, &args, 3).map(Err);
    };
    let Some(sub) = needle(vm, args[1])? else {
        return with_index(vm, owner(ARRAY), name, &args, 1).map(Err);
    };
    let bytes = data(vm, native);
    let units = (bytes.len() + sub.len()) / 32;
    let found = answer(window(bytes, start, end), &sub);
    vm.work(units)?;
    Ok(Ok(found))
}

fn first(window: Option<(&[u8], usize)>, sub: &[u8]) -> Option<usize> {
    let (part, from) = window?;
    strings::find(part, sub).map(|at| at + from)
}

fn last(window: Option<(&[u8], usize)>, sub: &[u8]) -> Option<usize> {
    let (part, from) = window?;
    strings::rfind(part, sub).map(|at| at + from)
}

fn or_minus_one(found: Result<Option<usize>, Value>) -> Value {
    match found {
        Ok(found) => Value::Int(found.map_or(-1, |at| at as i64)),
        Err(answer) => answer,
    }
}

fn or_error(vm: &mut Vm<'_>, found: Result<Option<usize>, Value>) -> R {
    match found {
        Ok(Some(at)) => Ok(Value::Int(at as i64)),
        Ok(None) => Err(vm.value_error("subsection not found")),
        Err(answer) => Ok(answer),
    }
}

pub(super) fn find<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, sub: Value, start: Value, end: Value) -> R {
    search::<ARRAY>(vm, "find", [this, sub, start, end], first).map(or_minus_one)
}

pub(super) fn rfind<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, sub: Value, start: Value, end: Value) -> R {
    search::<ARRAY>(vm, "rfind", [this, sub, start, end], last).map(or_minus_one)
}

pub(super) fn index<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, sub: Value, start: Value, end: Value) -> R {
    let found = search::<ARRAY>(vm, "index", [this, sub, start, end], first)?;
    or_error(vm, found)
}

pub(super) fn rindex<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, sub: Value, start: Value, end: Value) -> R {
    let found = search::<ARRAY>(vm, "rindex", [this, sub, start, end], last)?;
    or_error(vm, found)
}

pub(super) fn count<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, sub: Value, start: Value, end: Value) -> R {
    let found = search::<ARRAY>(vm, "count", [this, sub, start, end], |window, sub| {
        Some(window.map_or(0, |(part, _)| strings::count(part, sub)))
    })?;
    or_error(vm, found)
}

pub(super) fn startswith<const ARRAY: bool>(
    vm: &mut Vm<'_>,
    this: Value,
    prefix: Value,
    start: Value,
    end: Value,
) -> R {
    affix::<ARRAY>(vm, "startswith", [this, prefix, start, end], |bytes, prefix| {
        bytes.starts_with(prefix)
    })
}

pub(super) fn endswith<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, suffix: Value, start: Value, end: Value) -> R {
    affix::<ARRAY>(vm, "endswith", [this, suffix, start, end], |bytes, suffix| {
        bytes.ends_with(suffix)
    })
}

fn affix<const ARRAY: bool>(vm: &mut Vm<'_>, name: &str, args: [Value; 4], holds: fn(&[u8], &[u8]) -> bool) -> R {
    let native = receiver::<ARRAY>(vm, name, args[0])?;
    let Some(start) = bound(vm, args[2])? else {
        return with_index(vm, owner(ARRAY), name, &args, 2);
    };
    let Some(end) = bound(vm, args[3])? else {
        return with_index(vm, owner(ARRAY), name, &args, 3);
    };
    let several = match vm.native_of(args[1]) {
        Value::Tuple(tuple) => vm.heap.tuple(tuple).to_vec(),
        _ if vm.bytes_of(args[1]).is_some() => vec![args[1]],
        _ => {
            let message = format!(
                "{name} first arg must be bytes or a tuple of bytes, not {}",
                vm.type_name(args[1])
            );
            return Err(vm.type_error(message));
        }
    };
    for affix in several {
        let affix = vm.bytes_argument(affix)?;
        vm.work(1 + affix.len() / 16)?;
        if window(data(vm, native), start, end).is_some_and(|(part, _)| holds(part, &affix)) {
            return Ok(Value::True);
        }
    }
    Ok(Value::False)
}
