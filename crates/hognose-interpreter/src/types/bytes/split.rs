//! Bytes taken apart and joined.

use super::{data, new_of, owner, receiver, unchanged};
use crate::heap::VALUE;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::text::byte_strings as strings;
use crate::types::Builtin;
use crate::types::argument::{int_argument, with_index, with_truth};
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

const BATCH: usize = 256;

pub(super) fn split<const ARRAY: bool>(vm: &mut Vm<'_>, name: &str, this: Value, separator: Value, most: Value) -> R {
    let native = receiver::<ARRAY>(vm, name, this)?;
    let separator = separator.or(Value::None);
    let most = most.or(Value::Int(-1));
    let Some(limit) = int_argument(vm, most)? else {
        return with_index(vm, owner(ARRAY), name, &[this, separator, most], 2);
    };
    let at = if separator.is_none() {
        None
    } else {
        Some(vm.bytes_argument(separator)?)
    };
    if at.as_ref().is_some_and(Vec::is_empty) {
        return Err(vm.value_error("empty separator"));
    }
    vm.work(data(vm, native).len() / 16)?;
    let bytes = data(vm, native).to_vec();
    let pieces = match name {
        "rsplit" => strings::rsplit(&bytes, at.as_deref(), limit),
        _ => strings::split(&bytes, at.as_deref(), limit),
    };
    list_of::<ARRAY>(vm, &bytes, pieces)
}

fn list_of<const ARRAY: bool>(vm: &mut Vm<'_>, bytes: &[u8], pieces: Vec<(usize, usize)>) -> R {
    vm.foresee(pieces.len(), VALUE)?;
    let mut items = Vec::with_capacity(pieces.len());
    for (from, to) in pieces {
        if items.len() % BATCH == BATCH - 1 {
            vm.work(BATCH / 4)?;
            vm.reserve(0)?;
        }
        let piece = bytes.get(from..to).unwrap_or(&[]).to_vec();
        items.push(new_of(vm, ARRAY, piece)?);
    }
    Ok(vm.heap.new_list(items))
}

pub(super) fn splitlines<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, keep: Value) -> R {
    let native = receiver::<ARRAY>(vm, "splitlines", this)?;
    let keep = keep.or(Value::False);
    let Some(keep) = vm.quick_truth(keep) else {
        return with_truth(vm, owner(ARRAY), "splitlines", &[this, keep], 1);
    };
    vm.work(data(vm, native).len() / 16)?;
    let bytes = data(vm, native).to_vec();
    let lines = strings::split_lines(&bytes, keep);
    list_of::<ARRAY>(vm, &bytes, lines)
}

pub(super) fn partition<const ARRAY: bool>(vm: &mut Vm<'_>, name: &str, this: Value, separator: Value) -> R {
    let native = receiver::<ARRAY>(vm, name, this)?;
    let at = vm.bytes_argument(separator)?;
    if at.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    vm.foresee(data(vm, native).len(), 1)?;
    let bytes = data(vm, native).to_vec();
    let last = name == "rpartition";
    let found = if last {
        strings::rfind(&bytes, &at)
    } else {
        strings::find(&bytes, &at)
    };
    let parts = match found {
        Some(start) => {
            let before = bytes.get(..start).unwrap_or(&[]).to_vec();
            let after = bytes.get(start + at.len()..).unwrap_or(&[]).to_vec();
            let middle = if ARRAY { new_of(vm, true, at)? } else { separator };
            [new_of(vm, ARRAY, before)?, middle, new_of(vm, ARRAY, after)?]
        }
        None => {
            let whole = unchanged(vm, native)?;
            let (first, second) = (new_of(vm, ARRAY, Vec::new())?, new_of(vm, ARRAY, Vec::new())?);
            if last {
                [first, second, whole]
            } else {
                [whole, first, second]
            }
        }
    };
    Ok(vm.heap.new_tuple(parts))
}

pub(super) fn join<const ARRAY: bool>(vm: &mut Vm<'_>, this: Value, iterable: Value) -> R {
    let separator = receiver::<ARRAY>(vm, "join", this)?;
    match iterable {
        Value::List(_) | Value::Tuple(_) => joined(vm, separator, iterable),
        _ => vm.run(JoinBytes {
            separator,
            iterable,
            state: 0,
        }),
    }
}

fn joined(vm: &mut Vm<'_>, separator: Value, sequence: Value) -> R {
    let array = !matches!(separator, Value::Bytes(_));
    let items = vm.heap.sequence(sequence).unwrap_or(&[]).to_vec();
    if let ([item @ Value::Bytes(_)], false) = (items.as_slice(), array) {
        return Ok(*item);
    }
    let between = data(vm, separator).to_vec();
    let mut out = Vec::new();
    for (at, item) in items.into_iter().enumerate() {
        let Some(bytes) = vm.bytes_of(item) else {
            let message = format!(
                "sequence item {at}: expected a bytes-like object, {} found",
                vm.type_name(item)
            );
            return Err(vm.type_error(message));
        };
        vm.work(1 + (bytes.len() + between.len()) / 8)?;
        vm.reserve(out.len() + bytes.len() + between.len())?;
        if at > 0 {
            out.extend_from_slice(&between);
        }
        out.extend_from_slice(&bytes);
    }
    new_of(vm, array, out)
}

machines! {
    /// `bytes.join` of what is to be iterated.
    pub(crate) struct JoinBytes(catches) { separator: Value, iterable: Value, state: u8 }
}

impl JoinBytes {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Raised(exception) = input {
            let replaced = self.state == 1 && vm.is_exception_of(exception, Builtin::TypeError);
            return Err(if replaced {
                vm.type_error("can only join an iterable")
            } else {
                vm.reraise(exception)
            });
        }
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.iter(self.iterable)?)),
            2 => Ok(Step::Await(vm.collect_list_with_hint(input.value())?)),
            _ => Ok(Step::Done(joined(vm, self.separator, input.value())?)),
        }
    }
}
