//! `collections.deque`: a queue with two ends.

use super::library::Library;
use crate::heap::charge::room_to_keep;
use crate::heap::{Iter, VALUE, grown};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::native::{Args, Code, NativeDef, attribute, class_method, function, method, static_method};
use crate::types::Builtin;
use crate::types::argument::{self, class_argument, place, position_argument, wrong_receiver};
use crate::types::list::repetitions;
use crate::types::sequence::Purpose;
use crate::value::*;
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};
use std::collections::VecDeque;

type R = Result<Value, Unwind>;

macro_rules! compare {
    ($name:literal, $op:ident, $doc:literal) => {
        method(
            $name,
            "(self, value, /)",
            Code::F2(|vm, a, b| compare(vm, CompareOp::$op, a, b)),
            $doc,
        )
    };
}

pub static METHODS: &[NativeDef] = &[
    function(
        "__construct__",
        "(iterable=(), maxlen=None)",
        Code::F2(construct),
        "A queue of an iterable's elements.",
    ),
    static_method(
        "__new__",
        "(cls, /, *args, **kwargs)",
        Code::Var(new),
        "A new, empty queue of a class.",
    ),
    method(
        "__init__",
        "(self, iterable=(), maxlen=None)",
        Code::F3(init),
        "Fills the queue anew.",
    ),
    method(
        "append",
        "(self, x, /)",
        Code::F2(append),
        "Adds an element on the right.",
    ),
    method(
        "appendleft",
        "(self, x, /)",
        Code::F2(append_left),
        "Adds an element on the left.",
    ),
    method("clear", "(self, /)", Code::F1(clear), "Removes all elements."),
    method("copy", "(self, /)", Code::F1(copy), "A new queue of the same elements."),
    method(
        "__copy__",
        "(self, /)",
        Code::F1(copy),
        "A new queue of the same elements.",
    ),
    method(
        "count",
        "(self, x, /)",
        Code::F2(|vm, d, x| search(vm, d, x, Purpose::Count, "count")),
        "How many elements equal x.",
    ),
    method(
        "extend",
        "(self, iterable, /)",
        Code::F2(|vm, d, i| extend(vm, d, i, false, Value::None, "extend")),
        "Adds an iterable's elements on the right.",
    ),
    method(
        "extendleft",
        "(self, iterable, /)",
        Code::F2(|vm, d, i| extend(vm, d, i, true, Value::None, "extendleft")),
        "Adds an iterable's elements on the left, one by one.",
    ),
    method(
        "index",
        "(self, x, start=0, stop=sys.maxsize, /)",
        Code::F4(index),
        "Where x first stands.",
    ),
    method(
        "insert",
        "(self, i, x, /)",
        Code::F3(insert),
        "Puts x before a position.",
    ),
    method(
        "pop",
        "(self, /)",
        Code::F1(pop),
        "Removes the rightmost element and returns it.",
    ),
    method(
        "popleft",
        "(self, /)",
        Code::F1(pop_left),
        "Removes the leftmost element and returns it.",
    ),
    method(
        "remove",
        "(self, value, /)",
        Code::F2(|vm, d, x| search(vm, d, x, Purpose::Remove, "remove")),
        "Removes the first element equal to the value.",
    ),
    method(
        "reverse",
        "(self, /)",
        Code::F1(reverse),
        "Turns the queue round in place.",
    ),
    method(
        "rotate",
        "(self, n=1, /)",
        Code::F2(rotate),
        "Moves elements from the right end to the left.",
    ),
    attribute("maxlen", maxlen, "How many elements there may be, or None."),
    method("__len__", "(self, /)", Code::F1(len), "Return len(self)."),
    method("__getitem__", "(self, key, /)", Code::F2(get_item), "Return self[key]."),
    method(
        "__setitem__",
        "(self, key, value, /)",
        Code::F3(set_item),
        "Set self[key] to value.",
    ),
    method("__delitem__", "(self, key, /)", Code::F2(del_item), "Delete self[key]."),
    method(
        "__contains__",
        "(self, key, /)",
        Code::F2(contains),
        "Return key in self.",
    ),
    method(
        "__iter__",
        "(self, /)",
        Code::F1(|vm, d| iterator(vm, d, false)),
        "Return iter(self).",
    ),
    method(
        "__reversed__",
        "(self, /)",
        Code::F1(|vm, d| iterator(vm, d, true)),
        "From the right end.",
    ),
    compare!("__eq__", Eq, "Return self==value."),
    compare!("__ne__", Ne, "Return self!=value."),
    compare!("__lt__", Lt, "Return self<value."),
    compare!("__le__", Le, "Return self<=value."),
    compare!("__gt__", Gt, "Return self>value."),
    compare!("__ge__", Ge, "Return self>=value."),
    method("__add__", "(self, value, /)", Code::F2(add), "Return self+value."),
    method(
        "__iadd__",
        "(self, value, /)",
        Code::F2(|vm, d, i| extend(vm, d, i, false, d, "__iadd__")),
        "Implement self+=value.",
    ),
    method(
        "__mul__",
        "(self, value, /)",
        Code::F2(|vm, d, n| multiply(vm, d, n, "__mul__", false)),
        "Return self*value.",
    ),
    method(
        "__rmul__",
        "(self, value, /)",
        Code::F2(|vm, d, n| multiply(vm, d, n, "__rmul__", false)),
        "Return value*self.",
    ),
    method(
        "__imul__",
        "(self, value, /)",
        Code::F2(|vm, d, n| multiply(vm, d, n, "__imul__", true)),
        "Implement self*=value.",
    ),
    method(
        "__repr__",
        "(self, /)",
        Code::F1(|vm, d| vm.repr(d)),
        "Return repr(self).",
    ),
    class_method(
        "__class_getitem__",
        "(cls, object, /)",
        Code::F2(argument::generic),
        "The class with its arguments.",
    ),
];

fn new_deque(vm: &mut Vm<'_>, items: VecDeque<Value>, maxlen: Option<u64>) -> Value {
    Library::object(
        vm,
        Library::Deque {
            items,
            maxlen,
            changes: 0,
        },
    )
}

/// What is to be known of a queue before it is used.
struct Facts {
    len: usize,
    maxlen: Option<u64>,
    changes: u64,
}

/// The facts about the queue a method was called on.
fn facts(vm: &mut Vm<'_>, this: Value, method: &str) -> Result<Facts, Unwind> {
    match vm.library(this) {
        Some(Library::Deque { items, maxlen, changes }) => Ok(Facts {
            len: items.len(),
            maxlen: *maxlen,
            changes: *changes,
        }),
        _ => Err(wrong_receiver(vm, Builtin::Deque, method, this)),
    }
}

/// The elements of a queue.
pub(crate) fn items<'v>(vm: &'v Vm<'_>, this: Value) -> Option<&'v VecDeque<Value>> {
    match vm.library(this) {
        Some(Library::Deque { items, .. }) => Some(items),
        _ => None,
    }
}

/// Changes the elements, with the accounts kept.
fn change<T: Default>(
    vm: &mut Vm<'_>,
    this: Value,
    method: &str,
    f: impl FnOnce(&mut VecDeque<Value>, Option<u64>) -> T,
) -> Result<T, Unwind> {
    let before = facts(vm, this, method)?.len;
    let (result, after) = match vm.library_mut(this) {
        Some(Library::Deque { items, maxlen, changes }) => {
            *changes = changes.wrapping_add(1);
            let result = f(items, *maxlen);
            if let Some(charged) = room_to_keep(items.len(), items.capacity()) {
                items.shrink_to(charged);
            }
            (result, items.len())
        }
        _ => (T::default(), before),
    };
    let (old, new) = (VALUE * grown(before), VALUE * grown(after));
    if new > old {
        vm.heap.meter.grow(new - old);
    } else if old > new {
        vm.heap.meter.shrink(old - new);
    }
    Ok(result)
}

fn push(items: &mut VecDeque<Value>, maxlen: Option<u64>, left: bool, value: Value) {
    match left {
        true => items.push_front(value),
        false => items.push_back(value),
    }
    if maxlen.is_some_and(|most| items.len() as u64 > most) {
        match left {
            true => items.pop_back(),
            false => items.pop_front(),
        };
    }
}

/// All of a deque's items at the right end of others.
fn append_all(items: &mut VecDeque<Value>, maxlen: Option<u64>, more: &VecDeque<Value>) {
    items.extend(more);
    if let Some(most) = maxlen {
        items.drain(..items.len().saturating_sub(usize::try_from(most).unwrap_or(usize::MAX)));
    }
}

/// The limit an argument names.
fn limit(vm: &mut Vm<'_>, maxlen: Value) -> Result<Option<u64>, Unwind> {
    match maxlen {
        Value::Undefined | Value::None => Ok(None),
        _ => match vm.index_value(maxlen) {
            Some(most) if most < 0 => Err(vm.value_error("maxlen must be non-negative")),
            Some(most) => Ok(Some(most as u64)),
            None if vm.as_bigint(maxlen).is_some() => {
                Err(vm.overflow_error("Python int too large to convert to C ssize_t"))
            }
            None => Err(vm.type_error("an integer is required")),
        },
    }
}

fn construct(vm: &mut Vm<'_>, iterable: Value, maxlen: Value) -> R {
    let maxlen = limit(vm, maxlen)?;
    let deque = new_deque(vm, VecDeque::new(), maxlen);
    if iterable.is_undefined() {
        return Ok(deque);
    }
    extend(vm, deque, iterable, false, deque, "__init__")
}

fn new(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_argument(vm, Builtin::Deque, args.named.first().copied().unwrap_or_default())?;
    let deque = new_deque(vm, VecDeque::new(), None);
    Ok(vm.wrap_native(class, deque))
}

fn init(vm: &mut Vm<'_>, this: Value, iterable: Value, maxlen: Value) -> R {
    let most = limit(vm, maxlen)?;
    change(vm, this, "__init__", |items, _| items.clear())?;
    if let Some(Library::Deque { maxlen, .. }) = vm.library_mut(this) {
        *maxlen = most;
    }
    if iterable.is_undefined() {
        Ok(Value::None)
    } else {
        extend(vm, this, iterable, false, Value::None, "__init__")
    }
}

fn append(vm: &mut Vm<'_>, this: Value, value: Value) -> R {
    change(vm, this, "append", |items, maxlen| push(items, maxlen, false, value))?;
    Ok(Value::None)
}

fn append_left(vm: &mut Vm<'_>, this: Value, value: Value) -> R {
    change(vm, this, "appendleft", |items, maxlen| push(items, maxlen, true, value))?;
    Ok(Value::None)
}

fn clear(vm: &mut Vm<'_>, this: Value) -> R {
    change(vm, this, "clear", |items, _| items.clear())?;
    Ok(Value::None)
}

fn copy(vm: &mut Vm<'_>, this: Value) -> R {
    let Facts { len, maxlen, .. } = facts(vm, this, "copy")?;
    vm.foresee(len, VALUE)?;
    let copy = items(vm, this).cloned().unwrap_or_default();
    if let Value::Instance(_) = this {
        // As the class makes them.
        let class = Value::Class(vm.type_of(this));
        let list = vm.heap.new_list(copy.into());
        return match maxlen {
            Some(most) => vm.call_value(class, &[list, Value::Int(most as i64)]),
            None => vm.call_value(class, &[list]),
        };
    }
    Ok(new_deque(vm, copy, maxlen))
}

fn extend(vm: &mut Vm<'_>, this: Value, iterable: Value, left: bool, result: Value, method: &str) -> R {
    facts(vm, this, method)?;
    let same = vm.native_of(this) == vm.native_of(iterable);
    let at_once = if same {
        items(vm, this).map(|i| i.iter().copied().collect())
    } else {
        vm.foreseen_items(iterable)?
    };
    if let Some(values) = at_once {
        vm.work(values.len() / 8)?;
        change(vm, this, method, |items, maxlen| {
            values.into_iter().for_each(|v| push(items, maxlen, left, v))
        })?;
        return Ok(result);
    }
    vm.run(ExtendDeque {
        deque: this,
        iterable,
        iterator: Value::Undefined,
        left,
        result,
        state: 0,
    })
}

fn pop(vm: &mut Vm<'_>, this: Value) -> R {
    match change(vm, this, "pop", |items, _| items.pop_back())? {
        Some(value) => Ok(value),
        None => Err(vm.index_error("pop from an empty deque")),
    }
}

fn pop_left(vm: &mut Vm<'_>, this: Value) -> R {
    match change(vm, this, "popleft", |items, _| items.pop_front())? {
        Some(value) => Ok(value),
        None => Err(vm.index_error("pop from an empty deque")),
    }
}

fn reverse(vm: &mut Vm<'_>, this: Value) -> R {
    let n = facts(vm, this, "reverse")?.len;
    vm.work(n / 8)?;
    change(vm, this, "reverse", |items, _| items.make_contiguous().reverse())?;
    Ok(Value::None)
}

fn rotate(vm: &mut Vm<'_>, this: Value, n: Value) -> R {
    let len = facts(vm, this, "rotate")?.len;
    let Some(n) = argument::int_argument(vm, n.or(Value::Int(1)))? else {
        return argument::with_index(vm, Builtin::Deque, "rotate", &[this, n], 1);
    };
    vm.work(len / 8)?;
    change(vm, this, "rotate", |items, _| {
        if !items.is_empty() {
            let by = n.rem_euclid(items.len() as i64) as usize;
            items.rotate_right(by);
        }
    })?;
    Ok(Value::None)
}

fn insert(vm: &mut Vm<'_>, this: Value, at: Value, value: Value) -> R {
    let Facts { len, maxlen, .. } = facts(vm, this, "insert")?;
    let Some(at) = argument::int_argument(vm, at)? else {
        return argument::with_index(vm, Builtin::Deque, "insert", &[this, at, value], 1);
    };
    if maxlen.is_some_and(|most| len as u64 >= most) {
        return Err(vm.index_error("deque already at its maximum size"));
    }
    vm.work(len / 16)?;
    change(vm, this, "insert", |items, _| items.insert(place(at, len), value))?;
    Ok(Value::None)
}

fn maxlen(vm: &mut Vm<'_>, this: Value) -> R {
    Ok(facts(vm, this, "maxlen")?
        .maxlen
        .map_or(Value::None, |most| Value::Int(most as i64)))
}

fn len(vm: &mut Vm<'_>, this: Value) -> R {
    Ok(Value::Int(facts(vm, this, "__len__")?.len as i64))
}

/// The place a subscript names.
fn subscript(vm: &mut Vm<'_>, this: Value, key: Value, method: &str) -> Result<Option<usize>, Unwind> {
    let len = facts(vm, this, method)?.len;
    let index = match vm.index_value(key) {
        Some(index) => index,
        None if vm.as_bigint(key).is_some() => {
            let message = format!("cannot fit '{}' into an index-sized integer", vm.type_name(key));
            return Err(vm.index_error(message));
        }
        None if vm.special_method(key, crate::name::names::__index__).is_some() => return Ok(None),
        None => {
            let message = format!("sequence index must be integer, not '{}'", vm.type_name(key));
            return Err(vm.type_error(message));
        }
    };
    let at = if index < 0 {
        index.wrapping_add(len as i64)
    } else {
        index
    };
    if at < 0 || at as usize >= len {
        Err(vm.index_error("deque index out of range"))
    } else {
        Ok(Some(at as usize))
    }
}

fn get_item(vm: &mut Vm<'_>, this: Value, key: Value) -> R {
    match subscript(vm, this, key, "__getitem__")? {
        Some(at) => Ok(items(vm, this).and_then(|i| i.get(at)).copied().unwrap_or_default()),
        None => argument::with_index(vm, Builtin::Deque, "__getitem__", &[this, key], 1),
    }
}

fn set_item(vm: &mut Vm<'_>, this: Value, key: Value, value: Value) -> R {
    match subscript(vm, this, key, "__setitem__")? {
        Some(at) => {
            if let Some(Library::Deque { items, .. }) = vm.library_mut(this)
                && let Some(slot) = items.get_mut(at)
            {
                *slot = value;
            }
            Ok(Value::None)
        }
        None => argument::with_index(vm, Builtin::Deque, "__setitem__", &[this, key, value], 1),
    }
}

fn del_item(vm: &mut Vm<'_>, this: Value, key: Value) -> R {
    match subscript(vm, this, key, "__delitem__")? {
        Some(at) => {
            let len = facts(vm, this, "__delitem__")?.len;
            vm.work(len / 16)?;
            change(vm, this, "__delitem__", |items, _| items.remove(at))?;
            Ok(Value::None)
        }
        None => argument::with_index(vm, Builtin::Deque, "__delitem__", &[this, key], 1),
    }
}

fn contains(vm: &mut Vm<'_>, this: Value, item: Value) -> R {
    facts(vm, this, "__contains__")?;
    let list = as_list(vm, this)?;
    vm.contains(list, item)
}

fn as_list(vm: &mut Vm<'_>, this: Value) -> R {
    let copy: Vec<Value> = items(vm, this).map(|i| i.iter().copied().collect()).unwrap_or_default();
    vm.foresee(copy.len(), VALUE)?;
    Ok(vm.heap.new_list(copy))
}

fn compare(vm: &mut Vm<'_>, op: CompareOp, this: Value, other: Value) -> R {
    facts(vm, this, "__eq__")?;
    if items(vm, other).is_none() {
        return Ok(Value::NotImplemented);
    }
    let (a, b) = (as_list(vm, this)?, as_list(vm, other)?);
    vm.compare(op, a, b)
}

fn add(vm: &mut Vm<'_>, this: Value, other: Value) -> R {
    let most = facts(vm, this, "__add__")?.maxlen;
    let mut sum = items(vm, this).cloned().unwrap_or_default();
    let Some(theirs) = items(vm, other) else {
        let message = format!("can only concatenate deque (not \"{}\") to deque", vm.type_name(other));
        return Err(vm.type_error(message));
    };
    if matches!(this, Value::Instance(_)) {
        return vm.run(CombineDeque {
            deque: this,
            other,
            times: false,
            copy: Value::Undefined,
            state: 0,
        });
    }
    let count = theirs.len();
    vm.foresee(sum.len() + count, VALUE)?;
    if let Some(theirs) = items(vm, other) {
        append_all(&mut sum, most, theirs);
    }
    Ok(new_deque(vm, sum, most))
}

fn multiply(vm: &mut Vm<'_>, this: Value, times: Value, method: &'static str, in_place: bool) -> R {
    let most = facts(vm, this, method)?.maxlen;
    let copy = items(vm, this).cloned().unwrap_or_default();
    let Some(times) = repetitions(vm, times)? else {
        if vm.special_method(times, crate::name::names::__index__).is_none() {
            return Ok(Value::NotImplemented);
        }
        return argument::with_index(vm, Builtin::Deque, method, &[this, times], 1);
    };
    if matches!(this, Value::Instance(_)) && !in_place {
        return vm.run(CombineDeque {
            deque: this,
            other: Value::Int(times),
            times: true,
            copy: Value::Undefined,
            state: 0,
        });
    }
    let times = crate::text::size(times);
    vm.foresee(copy.len().saturating_mul(times), VALUE)?;
    let mut product = VecDeque::new();
    for _ in 0..times {
        append_all(&mut product, most, &copy);
    }
    if in_place {
        change(vm, this, method, |items, _| *items = product)?;
        return Ok(this);
    }
    Ok(new_deque(vm, product, most))
}

fn iterator(vm: &mut Vm<'_>, this: Value, reversed: bool) -> R {
    let changes = facts(vm, this, "__iter__")?.changes;
    match vm.native_of(this) {
        Value::Object(deque) => Ok(vm.heap.new_iter(Iter::Deque {
            deque,
            index: 0,
            changes,
            reversed,
        })),
        _ => Err(vm.corrupt()),
    }
}

/// The next element of a queue's iterator.
pub(crate) fn next(vm: &mut Vm<'_>, handle: IteratorRef) -> R {
    let Iter::Deque {
        deque,
        index,
        changes,
        reversed,
    } = *vm.heap.iterator(handle)
    else {
        return Ok(Value::Stop);
    };
    let (found, seen) = match vm.library(Value::Object(deque)) {
        Some(Library::Deque { items, changes, .. }) => {
            let at = if reversed {
                items.len().checked_sub(index as usize + 1)
            } else {
                Some(index as usize)
            };
            (at.and_then(|at| items.get(at)).copied(), *changes)
        }
        _ => (None, changes),
    };
    if seen != changes {
        vm.heap.iterator_mut(handle).exhaust();
        return Err(vm.runtime_error("deque mutated during iteration"));
    }
    match found {
        Some(value) => {
            if let Iter::Deque { index, .. } = vm.heap.iterator_mut(handle) {
                *index += 1;
            }
            Ok(value)
        }
        None => {
            vm.heap.iterator_mut(handle).exhaust();
            Ok(Value::Stop)
        }
    }
}

fn search(vm: &mut Vm<'_>, this: Value, item: Value, purpose: Purpose, method: &str) -> R {
    let changes = facts(vm, this, method)?.changes;
    vm.run(SearchDeque {
        deque: this,
        item,
        purpose,
        index: 0,
        stop: u64::MAX,
        count: 0,
        changes,
        asked: false,
    })
}

fn index(vm: &mut Vm<'_>, this: Value, item: Value, start: Value, stop: Value) -> R {
    let Facts { len, changes, .. } = facts(vm, this, "index")?;
    let args = [this, item, start.or(Value::Int(0)), stop.or(Value::Int(i64::MAX))];
    let Some(start) = position_argument(vm, args[2])? else {
        return argument::with_index(vm, Builtin::Deque, "index", &args, 2);
    };
    let Some(stop) = position_argument(vm, args[3])? else {
        return argument::with_index(vm, Builtin::Deque, "index", &args, 3);
    };
    let (index, stop) = (place(start, len) as u64, place(stop, len) as u64);
    vm.run(SearchDeque {
        deque: this,
        item,
        purpose: Purpose::Index,
        index,
        stop,
        count: 0,
        changes,
        asked: false,
    })
}

machines! {
    pub(crate) struct ExtendDeque { deque: Value, iterable: Value, iterator: Value, left: bool, result: Value, state: u8 }
    pub(crate) struct SearchDeque {
        deque: Value, item: Value, purpose: Purpose, index: u64, stop: u64, count: i64, changes: u64, asked: bool,
    }
    /// `deque + other` and `deque * times` of a class over it: a copy as the class makes it, then changed.
    pub(crate) struct CombineDeque { deque: Value, other: Value, times: bool, copy: Value, state: u8 }
}

impl CombineDeque {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(copy(vm, self.deque)?)),
            2 => {
                self.copy = input.value();
                Ok(Step::Await(match self.times {
                    true => multiply(vm, self.copy, self.other, "__imul__", true)?,
                    false => extend(vm, self.copy, self.other, false, Value::None, "extend")?,
                }))
            }
            _ => Ok(Step::Done(self.copy)),
        }
    }
}

impl ExtendDeque {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut input = input.value();
        loop {
            vm.work(1)?;
            let result = match self.state {
                0 => {
                    self.state = 1;
                    vm.iter(self.iterable)?
                }
                2 if input.is_stop() => return Ok(Step::Done(self.result)),
                state => {
                    if state == 1 {
                        self.iterator = input;
                    } else {
                        let left = self.left;
                        let len = change(vm, self.deque, "extend", |items, maxlen| {
                            push(items, maxlen, left, input);
                            items.len()
                        })?;
                        if len.is_power_of_two() {
                            vm.reserve(len * VALUE)?;
                        }
                    }
                    self.state = 2;
                    vm.next(self.iterator)?
                }
            };
            input = result;
        }
    }
}

impl SearchDeque {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut input = input.value();
        loop {
            let changed = facts(vm, self.deque, "index")?.changes != self.changes;
            let found = items(vm, self.deque).and_then(|i| i.get(self.index as usize)).copied();
            if changed {
                let message = "deque mutated during iteration";
                return Err(if self.purpose == Purpose::Remove {
                    vm.index_error(message)
                } else {
                    vm.runtime_error(message)
                });
            }
            if self.asked {
                if input == Value::True {
                    match self.purpose {
                        Purpose::Count => self.count += 1,
                        Purpose::Index => return Ok(Step::Done(Value::Int(self.index as i64))),
                        Purpose::Remove => {
                            let at = self.index as usize;
                            change(vm, self.deque, "remove", |items, _| items.remove(at))?;
                            return Ok(Step::Done(Value::None));
                        }
                    }
                }
                self.index = self.index.wrapping_add(1);
                self.asked = false;
                continue;
            }
            match found.filter(|_| self.index < self.stop) {
                Some(candidate) => {
                    vm.work(1)?;
                    self.asked = true;
                    input = vm.same_or_equal(candidate, self.item)?;
                }
                None if self.purpose == Purpose::Count => return Ok(Step::Done(Value::Int(self.count))),
                None if self.purpose == Purpose::Remove => {
                    return Err(vm.value_error("deque.remove(x): x not in deque"));
                }
                None => return Err(vm.value_error("deque.index(x): x not in deque")),
            }
        }
    }
}
