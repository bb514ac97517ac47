//! Texts taken apart and joined.

use super::receiver;
use crate::heap::VALUE;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::text::{split as pieces, strings};
use crate::types::Builtin;
use crate::types::argument::{int_argument, with_index, with_truth};
use crate::value::*;
use crate::vm::{Unwind, Vm};
use smallvec::SmallVec;
use std::ops::Range;

type R = Result<Value, Unwind>;

/// How many pieces are made between two looks at the limits.
const BATCH: usize = 256;

pub(super) fn split(vm: &mut Vm<'_>, this: Value, separator: Value, most: Value) -> R {
    separated(vm, "split", this, separator, most)
}

pub(super) fn rsplit(vm: &mut Vm<'_>, this: Value, separator: Value, most: Value) -> R {
    separated(vm, "rsplit", this, separator, most)
}

fn separated(vm: &mut Vm<'_>, name: &str, this: Value, separator: Value, most: Value) -> R {
    let native = receiver(vm, name, this)?;
    let separator = separator.or(Value::None);
    let most = most.or(Value::Int(-1));
    let Some(limit) = int_argument(vm, most)? else {
        return with_index(vm, Builtin::Str, name, &[this, separator, most], 2);
    };
    let at = vm.native_of(separator);
    if !at.is_none() && !at.is_str() {
        let message = format!("must be str or None, not {}", vm.type_name(separator));
        return Err(vm.type_error(message));
    }
    if at.is_str() && vm.heap.text(at).is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let len = vm.heap.text(native).len();
    let at: Option<SmallVec<[u8; 16]>> = vm.heap.str(at).map(|at| SmallVec::from_slice(at.as_bytes()));
    vm.work(len / 8)?;
    if name == "rsplit" {
        let mut pieces = pieces::rsplit(len, at.as_deref(), limit);
        let list = list_of(vm, native, |text| pieces.next_of(text))?;
        if let Value::List(list) = list {
            vm.heap.list_mut(list).reverse();
        }
        Ok(list)
    } else {
        let mut pieces = pieces::split(len, at.as_deref(), limit);
        list_of(vm, native, |text| pieces.next_of(text))
    }
}

/// A list of the parts of a text, with an eye on the limits.
fn list_of(vm: &mut Vm<'_>, text: Value, mut next: impl FnMut(&str) -> Option<Range<usize>>) -> R {
    let mut items: SmallVec<[Value; 16]> = SmallVec::new();
    while let Some(part) = next(&vm.heap.text(text)) {
        if items.len() % BATCH == BATCH - 1 {
            vm.work(BATCH / 4)?;
            vm.reserve(items.len() * VALUE)?;
        }
        items.push(vm.heap.str_part(text, part));
    }
    Ok(vm.heap.new_list(items.into_vec()))
}

pub(super) fn splitlines(vm: &mut Vm<'_>, this: Value, keep: Value) -> R {
    let native = receiver(vm, "splitlines", this)?;
    let keep = keep.or(Value::False);
    let Some(keep) = vm.quick_truth(keep) else {
        return with_truth(vm, Builtin::Str, "splitlines", &[this, keep], 1);
    };
    vm.work(vm.heap.text(native).len() / 8)?;
    let mut lines = pieces::split_lines(keep);
    list_of(vm, native, |text| lines.next_of(text))
}

pub(super) fn partition(vm: &mut Vm<'_>, this: Value, separator: Value) -> R {
    parted(vm, "partition", this, separator)
}

pub(super) fn rpartition(vm: &mut Vm<'_>, this: Value, separator: Value) -> R {
    parted(vm, "rpartition", this, separator)
}

fn parted(vm: &mut Vm<'_>, name: &str, this: Value, separator: Value) -> R {
    let native = receiver(vm, name, this)?;
    let at = vm.native_of(separator);
    if !at.is_str() {
        let message = format!("must be str, not {}", vm.type_name(separator));
        return Err(vm.type_error(message));
    }
    if vm.heap.text(at).is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    vm.foresee(vm.heap.text(native).len(), 1)?;
    let (text, separator) = (vm.heap.text(native), vm.heap.text(at));
    let last = name == "rpartition";
    let found = if last {
        strings::last(&text, &separator)
    } else {
        strings::first(&text, &separator)
    };
    let (len, separator_len) = (text.len(), separator.len());
    let empty = Value::Short(ShortStr::EMPTY);
    let parts = match found {
        Some(found) => {
            let before = vm.heap.str_part(native, 0..found);
            [before, at, vm.heap.str_part(native, found + separator_len..len)]
        }
        None if last => [empty, empty, native],
        None => [native, empty, empty],
    };
    Ok(vm.heap.new_tuple(parts))
}

pub(super) fn join(vm: &mut Vm<'_>, this: Value, iterable: Value) -> R {
    let separator = receiver(vm, "join", this)?;
    match iterable {
        Value::List(_) | Value::Tuple(_) => joined(vm, separator, iterable),
        _ => vm.run(JoinText {
            separator,
            iterable,
            state: 0,
        }),
    }
}

/// The strings of a list or tuple with another between them.
fn joined(vm: &mut Vm<'_>, separator: Value, sequence: Value) -> R {
    let items = vm.heap.sequence(sequence).unwrap_or(&[]);
    let between = vm.heap.text(separator).len();
    let mut size = between.saturating_mul(items.len().saturating_sub(1));
    let mut wrong = None;
    for (at, item) in items.iter().enumerate() {
        match vm.heap.str(vm.native_of(*item)) {
            Some(text) => size = size.saturating_add(text.len()),
            None => {
                wrong = Some((at, *item));
                break;
            }
        }
    }
    let count = items.len();
    if let Some((at, item)) = wrong {
        let message = format!(
            "sequence item {at}: expected str instance, {} found",
            vm.type_name(item)
        );
        return Err(vm.type_error(message));
    }
    if let ([item], true) = (items, count == 1)
        && item.is_str()
    {
        return Ok(*item);
    }
    vm.work(count / 2)?;
    vm.foresee(size, 1)?;
    let mut out = Vec::with_capacity(size);
    let separator = vm.heap.text(separator);
    for (at, item) in vm.heap.sequence(sequence).unwrap_or(&[]).iter().enumerate() {
        if at > 0 {
            push(&mut out, &separator);
        }
        push(&mut out, &vm.heap.text(vm.native_of(*item)));
    }
    let out = String::from_utf8(out).unwrap_or_default();
    Ok(vm.heap.new_string(out))
}

/// Appends a text; a short one as a word where there is room, of which what is too much is taken back.
#[inline]
fn push(out: &mut Vec<u8>, text: &Text<'_>) {
    match text {
        Text::Short(word) if out.capacity() - out.len() >= word.len() => {
            let end = out.len() + text.len();
            out.extend_from_slice(word);
            out.truncate(end);
        }
        _ => out.extend_from_slice(text.as_bytes()),
    }
}

machines! {
    /// `str.join` of what is to be iterated.
    pub(crate) struct JoinText(catches) { separator: Value, iterable: Value, state: u8 }
}

impl JoinText {
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
            1 => match vm.foreseen_items(self.iterable)? {
                Some(items) => {
                    // What is wrong with the items is said as it is.
                    self.state = 3;
                    let list = vm.heap.new_list(items);
                    Ok(Step::Done(joined(vm, self.separator, list)?))
                }
                None => Ok(Step::Await(vm.iter(self.iterable)?)),
            },
            2 => Ok(Step::Await(vm.collect_list_with_hint(input.value())?)),
            _ => Ok(Step::Done(joined(vm, self.separator, input.value())?)),
        }
    }
}
