//! Texts cut to shape: padded to a width, stripped of what stands at their ends, with parts replaced.

use super::{changed, new_only, receiver, text_argument};
use crate::text::error::TextError;
use crate::text::strings;
use crate::types::Builtin;
use crate::types::argument::{int_argument, with_index};
use crate::value::*;
use crate::vm::{Unwind, Vm};
use std::borrow::Cow;

type R = Result<Value, Unwind>;
type Pad = for<'t> fn(&'t str, usize, i64, char, usize) -> Result<Cow<'t, str>, TextError>;

fn pad(vm: &mut Vm<'_>, name: &str, this: Value, width: Value, fill: Value, pad: Pad) -> R {
    let native = receiver(vm, name, this)?;
    let Some(width) = int_argument(vm, width)? else {
        return with_index(vm, Builtin::Str, name, &[this, width, fill], 1);
    };
    let fill = fill_character(vm, fill)?;
    let (chars, room) = (vm.heap.str_len(native), vm.room());
    let result = pad(&vm.heap.text(native), chars, width, fill, room).map(new_only);
    changed(vm, native, result)
}

fn fill_character(vm: &mut Vm<'_>, fill: Value) -> Result<char, Unwind> {
    if fill.is_undefined() {
        return Ok(' ');
    }
    let native = vm.native_of(fill);
    if !native.is_str() {
        let message = format!(
            "The fill character must be a unicode character, not {}",
            vm.type_name(fill)
        );
        return Err(vm.type_error(message));
    }
    let text = vm.heap.text(native);
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Ok(c),
        _ => Err(vm.type_error("The fill character must be exactly one character long")),
    }
}

pub(super) fn center(vm: &mut Vm<'_>, this: Value, width: Value, fill: Value) -> R {
    pad(vm, "center", this, width, fill, strings::center)
}

pub(super) fn ljust(vm: &mut Vm<'_>, this: Value, width: Value, fill: Value) -> R {
    pad(vm, "ljust", this, width, fill, strings::pad_end)
}

pub(super) fn rjust(vm: &mut Vm<'_>, this: Value, width: Value, fill: Value) -> R {
    pad(vm, "rjust", this, width, fill, strings::pad_start)
}

pub(super) fn zfill(vm: &mut Vm<'_>, this: Value, width: Value) -> R {
    let native = receiver(vm, "zfill", this)?;
    let Some(width) = int_argument(vm, width)? else {
        return with_index(vm, Builtin::Str, "zfill", &[this, width], 1);
    };
    let (chars, room) = (vm.heap.str_len(native), vm.room());
    let result = strings::zero_fill(&vm.heap.text(native), chars, width, room).map(new_only);
    changed(vm, native, result)
}

pub(super) fn expandtabs(vm: &mut Vm<'_>, this: Value, size: Value) -> R {
    let native = receiver(vm, "expandtabs", this)?;
    let size = size.or(Value::Int(8));
    let Some(size) = int_argument(vm, size)? else {
        return with_index(vm, Builtin::Str, "expandtabs", &[this, size], 1);
    };
    let room = vm.room();
    vm.work(vm.heap.text(native).len() / 16)?;
    let result = strings::expand_tabs(&vm.heap.text(native), size, room).map(new_only);
    changed(vm, native, result)
}

pub(super) fn strip(vm: &mut Vm<'_>, name: &str, this: Value, chars: Value) -> R {
    let native = receiver(vm, name, this)?;
    let set = vm.native_of(chars);
    if !(chars.is_undefined() || chars.is_none() || set.is_str()) {
        return Err(vm.type_error(format!("{name} arg must be None or str")));
    }
    let text = vm.heap.text(native);
    // A short text is checked whenever it is looked at.
    let text: &str = &text;
    let set = vm.heap.str(set);
    let set = set.as_deref();
    let end = if name == "lstrip" {
        text.len()
    } else {
        strings::strip_end(text, set).len()
    };
    let rest = text.get(..end).unwrap_or("");
    let start = if name == "rstrip" {
        0
    } else {
        end - strings::strip_start(rest, set).len()
    };
    let (len, set_len) = (text.len(), set.map_or(0, str::len));
    vm.work((len - (end - start) + set_len) / 2)?;
    if end - start == len {
        return Ok(native);
    }
    vm.work((end - start) / 16)?;
    Ok(vm.heap.str_part(native, start..end))
}

pub(super) fn removeprefix(vm: &mut Vm<'_>, this: Value, prefix: Value) -> R {
    let native = receiver(vm, "removeprefix", this)?;
    let prefix = text_argument(vm, "removeprefix", 0, prefix)?;
    let result = vm
        .heap
        .text(native)
        .strip_prefix(&*vm.heap.text(prefix))
        .map(str::to_owned);
    changed(vm, native, Ok(result))
}

pub(super) fn removesuffix(vm: &mut Vm<'_>, this: Value, suffix: Value) -> R {
    let native = receiver(vm, "removesuffix", this)?;
    let suffix = text_argument(vm, "removesuffix", 0, suffix)?;
    let result = vm
        .heap
        .text(native)
        .strip_suffix(&*vm.heap.text(suffix))
        .map(str::to_owned);
    changed(vm, native, Ok(result))
}

pub(super) fn replace(vm: &mut Vm<'_>, this: Value, old: Value, new: Value, count: Value) -> R {
    let native = receiver(vm, "replace", this)?;
    let (old_text, new_text) = (
        text_argument(vm, "replace", 1, old)?,
        text_argument(vm, "replace", 2, new)?,
    );
    let count = count.or(Value::Int(-1));
    let Some(most) = int_argument(vm, count)? else {
        return with_index(vm, Builtin::Str, "replace", &[this, old, new, count], 3);
    };
    let room = vm.room();
    vm.work(vm.heap.text(native).len() / 16)?;
    let result = strings::replace(
        &vm.heap.text(native),
        &vm.heap.text(old_text),
        &vm.heap.text(new_text),
        most,
        room,
    )
    .map(new_only);
    changed(vm, native, result)
}
