//! Bytes cut to shape: padded, stripped, with parts replaced, translated, in hexadecimal.
#![expect(clippy::indexing_slicing, reason = "a table of 256 by a byte")]

use super::{data, new_of, owner, receiver, unchanged};
use crate::meter::LimitKind;
use crate::text::byte_strings as strings;
use crate::types::argument::{int_argument, with_index};
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

fn fill_byte(vm: &mut Vm<'_>, name: &str, fill: Value) -> Result<u8, Unwind> {
    if fill.is_undefined() {
        return Ok(b' ');
    }
    let native = vm.native_of(fill);
    let bytes = match native {
        Value::Bytes(_) | Value::Object(_) => vm.heap.buffer(native),
        _ => None,
    };
    match bytes {
        Some([byte]) => Ok(*byte),
        Some(bytes) => {
            let (kind, length) = (vm.type_name(fill), bytes.len());
            Err(vm.type_error(format!(
                "{name}(): argument 2 must be a byte string of length 1, not a {kind} object of length {length}"
            )))
        }
        None => {
            let message = format!(
                "{name}() argument 2 must be a byte string of length 1, not {}",
                vm.argument_type(fill)
            );
            Err(vm.type_error(message))
        }
    }
}

pub(super) fn pad<const ARRAY: bool>(vm: &mut Vm<'_>, name: &str, this: Value, width: Value, fill: Value) -> R {
    let native = receiver::<ARRAY>(vm, name, this)?;
    let Some(width) = int_argument(vm, width)? else {
        return with_index(vm, owner(ARRAY), name, &[this, width, fill], 1);
    };
    let fill = fill_byte(vm, name, fill)?;
    let missing = usize::try_from(width)
        .unwrap_or(0)
        .saturating_sub(data(vm, native).len());
    if missing == 0 {
        return unchanged(vm, native);
    }
    vm.foresee(missing.saturating_add(data(vm, native).len()), 1)?;
    let left = match name {
        "ljust" => 0,
        "rjust" => missing,
        // Of an odd number the extra one goes left if the width is odd.
        _ => missing / 2 + (missing & 1 & usize::from(width & 1 == 1)),
    };
    let mut out = vec![fill; left];
    out.extend_from_slice(data(vm, native));
    out.resize(out.len() + missing - left, fill);
    new_of(vm, ARRAY, out)
}

pub(super) fn zfill<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, width: Value) -> R {
    let native = receiver::<ARRAY>(vm, "zfill", this)?;
    let Some(width) = int_argument(vm, width)? else {
        return with_index(vm, owner(ARRAY), "zfill", &[this, width], 1);
    };
    let zeros = usize::try_from(width)
        .unwrap_or(0)
        .saturating_sub(data(vm, native).len());
    if zeros == 0 {
        return unchanged(vm, native);
    }
    vm.foresee(zeros.saturating_add(data(vm, native).len()), 1)?;
    let bytes = data(vm, native);
    let sign = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
    let (sign, digits) = bytes.split_at_checked(sign).unwrap_or((&[], bytes));
    let out = [sign, &vec![b'0'; zeros], digits].concat();
    new_of(vm, ARRAY, out)
}

pub(super) fn expandtabs<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, size: Value) -> R {
    let native = receiver::<ARRAY>(vm, "expandtabs", this)?;
    let size = size.or(Value::Int(8));
    let Some(size) = int_argument(vm, size)? else {
        return with_index(vm, owner(ARRAY), "expandtabs", &[this, size], 1);
    };
    let room = vm.room();
    vm.work(data(vm, native).len() / 16)?;
    match strings::expand_tabs(data(vm, native), size, room) {
        Some(out) => new_of(vm, ARRAY, out),
        None => Err(vm.limit(LimitKind::Memory)),
    }
}

pub(super) fn strip<const ARRAY: bool>(vm: &mut Vm<'_>, name: &str, this: Value, set: Value) -> R {
    let native = receiver::<ARRAY>(vm, name, this)?;
    let set = match set {
        Value::Undefined | Value::None => None,
        set => Some(vm.bytes_argument(set)?),
    };
    vm.work(data(vm, native).len() / 16)?;
    let bytes = data(vm, native);
    let stripped = strings::strip(bytes, set.as_deref(), name != "rstrip", name != "lstrip");
    if stripped.len() == bytes.len() {
        return unchanged(vm, native);
    }
    let stripped = stripped.to_vec();
    new_of(vm, ARRAY, stripped)
}

pub(super) fn removeprefix<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, prefix: Value) -> R {
    let native = receiver::<ARRAY>(vm, "removeprefix", this)?;
    let prefix = vm.bytes_argument(prefix)?;
    match data(vm, native).strip_prefix(&prefix[..]).map(<[u8]>::to_vec) {
        Some(rest) => new_of(vm, ARRAY, rest),
        None => unchanged(vm, native),
    }
}

pub(super) fn removesuffix<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, suffix: Value) -> R {
    let native = receiver::<ARRAY>(vm, "removesuffix", this)?;
    let suffix = vm.bytes_argument(suffix)?;
    match data(vm, native).strip_suffix(&suffix[..]).map(<[u8]>::to_vec) {
        Some(rest) => new_of(vm, ARRAY, rest),
        None => unchanged(vm, native),
    }
}

pub(super) fn replace<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, old: Value, new: Value, count: Value) -> R {
    let native = receiver::<ARRAY>(vm, "replace", this)?;
    let count = count.or(Value::Int(-1));
    let (old_bytes, new_bytes) = (vm.bytes_argument(old)?, vm.bytes_argument(new)?);
    let Some(most) = int_argument(vm, count)? else {
        return with_index(vm, owner(ARRAY), "replace", &[this, old, new, count], 3);
    };
    let room = vm.room();
    vm.work(data(vm, native).len() / 16)?;
    match strings::replace(data(vm, native), &old_bytes, &new_bytes, most, room) {
        Ok(Some(out)) => new_of(vm, ARRAY, out),
        Ok(None) => unchanged(vm, native),
        Err(_) => Err(vm.limit(LimitKind::Memory)),
    }
}

pub(super) fn translate<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, table: Value, delete: Value) -> R {
    let native = receiver::<ARRAY>(vm, "translate", this)?;
    let table = match table {
        Value::None => None,
        table => Some(vm.bytes_argument(table)?),
    };
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return Err(vm.value_error("translation table must be 256 characters long"));
    }
    let mut deleted = [false; 256];
    if !delete.is_undefined() {
        vm.bytes_argument(delete)?
            .iter()
            .for_each(|byte| deleted[usize::from(*byte)] = true);
    }
    let length = data(vm, native).len();
    vm.reserve(length)?;
    vm.work(length / 8)?;
    let kept = data(vm, native).iter().filter(|byte| !deleted[usize::from(**byte)]);
    let out = kept
        .map(|byte| {
            table
                .as_ref()
                .and_then(|table| table.get(usize::from(*byte)))
                .copied()
                .unwrap_or(*byte)
        })
        .collect();
    new_of(vm, ARRAY, out)
}

pub(super) fn maketrans(vm: &mut Vm<'_>, from: Value, to: Value) -> R {
    let (from, to) = (vm.bytes_argument(from)?, vm.bytes_argument(to)?);
    if from.len() != to.len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (from, to) in from.into_iter().zip(to) {
        if let Some(slot) = table.get_mut(usize::from(from)) {
            *slot = to;
        }
    }
    Ok(vm.heap.new_bytes(table))
}

pub(super) fn hex<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, separator: Value, group: Value) -> R {
    let native = receiver::<ARRAY>(vm, "hex", this)?;
    let group = group.or(Value::Int(1));
    let Some(size) = int_argument(vm, group)? else {
        return with_index(vm, owner(ARRAY), "hex", &[this, separator, group], 2);
    };
    let bytes = data(vm, native).to_vec();
    hex_of(vm, &bytes, separator, size)
}

/// `hex` of bytes gathered from anywhere.
pub(super) fn hex_of(vm: &mut Vm<'_>, bytes: &[u8], separator: Value, group: i64) -> R {
    let separator = match vm.native_of(separator) {
        Value::Undefined => None,
        native => {
            let text = match vm.heap.str(native) {
                Some(text) => Some(text.chars().map(u32::from).collect::<Vec<_>>()),
                None => vm
                    .heap
                    .buffer(native)
                    .map(|bytes| bytes.iter().map(|byte| u32::from(*byte)).collect()),
            };
            match text.as_deref() {
                Some([code]) if *code < 128 => Some(*code as u8),
                Some([_]) => return Err(vm.value_error("sep must be ASCII.")),
                Some(_) => return Err(vm.value_error("sep must be length 1.")),
                None => {
                    let message = format!("object of type '{}' has no len()", vm.type_name(separator));
                    return Err(vm.type_error(message));
                }
            }
        }
    };
    vm.reserve(bytes.len().saturating_mul(3))?;
    vm.work(bytes.len() / 4)?;
    Ok(vm.heap.new_string(strings::to_hex(bytes, separator, group)))
}
