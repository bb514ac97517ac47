//! Where a text stands in another: `find`, `index`, `count`, `startswith` and their kin.

use super::{receiver, text_argument};
use crate::name::names;
use crate::text::strings::{self, Window};
use crate::types::Builtin;
use crate::types::argument::{clamped, with_index};
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

/// The `start` or `end` of a search: `None` where it is not given. Outer `None` where `__index__` has to be called for it.
pub(crate) fn bound(vm: &mut Vm<'_>, value: Value) -> Result<Option<Option<i64>>, Unwind> {
    if value.is_undefined() || value.is_none() {
        return Ok(Some(None));
    }
    match clamped(vm, value) {
        Some(position) => Ok(Some(Some(position))),
        None if vm.special_method(value, names::__index__).is_some() => Ok(None),
        None => Err(vm.type_error("slice indices must be integers or None or have an __index__ method")),
    }
}

/// Looks for `sub` in the part between `start` and `end`, with what answers the window and the text.
fn search(vm: &mut Vm<'_>, name: &str, args: [Value; 4], answer: fn(Option<Window<'_>>, &str) -> Option<i64>) -> R {
    let this = receiver(vm, name, args[0])?;
    let sub = text_argument(vm, name, 1, args[1])?;
    let Some(start) = bound(vm, args[2])? else {
        return with_index(vm, Builtin::Str, name, &args, 2);
    };
    let Some(end) = bound(vm, args[3])? else {
        return with_index(vm, Builtin::Str, name, &args, 3);
    };
    let chars = vm.heap.str_len(this);
    let text = vm.heap.text(this);
    let found = answer(strings::window(&text, chars, start, end), &vm.heap.text(sub));
    let size = text.len();
    vm.work(size / 32)?;
    match found {
        Some(at) => Ok(Value::Int(at)),
        None => Err(vm.value_error("substring not found")),
    }
}

fn first(window: Option<Window<'_>>, sub: &str) -> Option<i64> {
    let window = window?;
    strings::find(window.text, sub).map(|at| (at + window.start) as i64)
}

fn last(window: Option<Window<'_>>, sub: &str) -> Option<i64> {
    let window = window?;
    strings::rfind(window.text, sub).map(|at| (at + window.start) as i64)
}

pub(super) fn find(vm: &mut Vm<'_>, this: Value, sub: Value, start: Value, end: Value) -> R {
    search(vm, "find", [this, sub, start, end], |window, sub| {
        Some(first(window, sub).unwrap_or(-1))
    })
}

pub(super) fn rfind(vm: &mut Vm<'_>, this: Value, sub: Value, start: Value, end: Value) -> R {
    search(vm, "rfind", [this, sub, start, end], |window, sub| {
        Some(last(window, sub).unwrap_or(-1))
    })
}

pub(super) fn index(vm: &mut Vm<'_>, this: Value, sub: Value, start: Value, end: Value) -> R {
    search(vm, "index", [this, sub, start, end], first)
}

pub(super) fn rindex(vm: &mut Vm<'_>, this: Value, sub: Value, start: Value, end: Value) -> R {
    search(vm, "rindex", [this, sub, start, end], last)
}

pub(super) fn count(vm: &mut Vm<'_>, this: Value, sub: Value, start: Value, end: Value) -> R {
    search(vm, "count", [this, sub, start, end], |window, sub| {
        Some(window.map_or(0, |window| strings::count(window.text, sub) as i64))
    })
}

pub(super) fn startswith(vm: &mut Vm<'_>, this: Value, prefix: Value, start: Value, end: Value) -> R {
    affix(vm, "startswith", [this, prefix, start, end], |text, prefix| {
        text.starts_with(prefix)
    })
}

pub(super) fn endswith(vm: &mut Vm<'_>, this: Value, suffix: Value, start: Value, end: Value) -> R {
    affix(vm, "endswith", [this, suffix, start, end], |text, suffix| {
        text.ends_with(suffix)
    })
}

fn affix(vm: &mut Vm<'_>, name: &str, args: [Value; 4], holds: fn(&str, &str) -> bool) -> R {
    let this = receiver(vm, name, args[0])?;
    let Some(start) = bound(vm, args[2])? else {
        return with_index(vm, Builtin::Str, name, &args, 2);
    };
    let Some(end) = bound(vm, args[3])? else {
        return with_index(vm, Builtin::Str, name, &args, 3);
    };
    let native = vm.native_of(args[1]);
    let several = match native {
        Value::Tuple(tuple) => vm.heap.tuple(tuple).to_vec(),
        _ if native.is_str() => vec![native],
        _ => {
            let message = format!(
                "{name} first arg must be str or a tuple of str, not {}",
                vm.type_name(args[1])
            );
            return Err(vm.type_error(message));
        }
    };
    vm.work(several.len())?;
    let chars = vm.heap.str_len(this);
    for affix in several {
        let native = vm.native_of(affix);
        if !native.is_str() {
            let message = format!("tuple for {name} must only contain str, not {}", vm.type_name(affix));
            return Err(vm.type_error(message));
        }
        vm.heap.meter.look_at(vm.heap.text(native).len());
        let text = vm.heap.text(this);
        if strings::window(&text, chars, start, end).is_some_and(|window| holds(window.text, &vm.heap.text(native))) {
            return Ok(Value::True);
        }
    }
    Ok(Value::False)
}
