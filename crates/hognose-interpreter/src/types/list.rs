//! list: a vector that grows in place.

use super::argument::{class_argument, int_argument, list_receiver, place, position_argument, with_index};
use super::sequence::{self, Operation, Purpose, Search, Subscript};
use super::slice::Bounds;
use super::{Builtin, argument};
use crate::heap::Iter;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::native::{Args, Code, NativeDef, class_method, function, method, static_method};
use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static METHODS: &[NativeDef] = &[
    function(
        "__construct__",
        "(iterable=(), /)",
        Code::F1(construct),
        "A list of the elements of an iterable.",
    ),
    static_method(
        "__new__",
        "(cls, /, *args, **kwargs)",
        Code::Var(new),
        "A new, empty list of a class.",
    ),
    method(
        "__init__",
        "(self, iterable=(), /)",
        Code::F2(init),
        "Fills the list anew.",
    ),
    method(
        "append",
        "(self, object, /)",
        Code::F2(append),
        "Adds an element at the end.",
    ),
    method("clear", "(self, /)", Code::F1(clear), "Removes all elements."),
    method("copy", "(self, /)", Code::F1(copy), "A new list of the same elements."),
    method(
        "count",
        "(self, value, /)",
        Code::F2(count),
        "How many elements equal the value.",
    ),
    method(
        "extend",
        "(self, iterable, /)",
        Code::F2(extend),
        "Adds the elements of an iterable at the end.",
    ),
    method(
        "index",
        "(self, value, start=0, stop=sys.maxsize, /)",
        Code::F4(index),
        "Where the value first stands.",
    ),
    method(
        "insert",
        "(self, index, object, /)",
        Code::F3(insert),
        "Puts an element before a position.",
    ),
    method(
        "pop",
        "(self, index=-1, /)",
        Code::F2(pop),
        "Removes an element and returns it.",
    ),
    method(
        "remove",
        "(self, value, /)",
        Code::F2(remove),
        "Removes the first element equal to the value.",
    ),
    method(
        "reverse",
        "(self, /)",
        Code::F1(reverse),
        "Turns the list round in place.",
    ),
    method(
        "sort",
        "(self, /, *, key=None, reverse=False)",
        Code::F3(sort),
        "Sorts the list in place, stably.",
    ),
    method("__len__", "(self, /)", Code::F1(len), "Return len(self)."),
    method(
        "__getitem__",
        "(self, index, /)",
        Code::F2(get_item),
        "Return self[index].",
    ),
    method(
        "__setitem__",
        "(self, key, value, /)",
        Code::F3(set_item_method),
        "Set self[key] to value.",
    ),
    method(
        "__delitem__",
        "(self, key, /)",
        Code::F2(del_item_method),
        "Delete self[key].",
    ),
    method(
        "__contains__",
        "(self, key, /)",
        Code::F2(contains),
        "Return key in self.",
    ),
    method("__iter__", "(self, /)", Code::F1(iter), "Return iter(self)."),
    method(
        "__reversed__",
        "(self, /)",
        Code::F1(reversed),
        "An iterator from the end.",
    ),
    method(
        "__eq__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Eq, a, b)),
        "Return self==value.",
    ),
    method(
        "__ne__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Ne, a, b)),
        "Return self!=value.",
    ),
    method(
        "__lt__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Lt, a, b)),
        "Return self<value.",
    ),
    method(
        "__le__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Le, a, b)),
        "Return self<=value.",
    ),
    method(
        "__gt__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Gt, a, b)),
        "Return self>value.",
    ),
    method(
        "__ge__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Ge, a, b)),
        "Return self>=value.",
    ),
    method("__add__", "(self, value, /)", Code::F2(add), "Return self+value."),
    method(
        "__iadd__",
        "(self, value, /)",
        Code::F2(add_in_place),
        "Implement self+=value.",
    ),
    method(
        "__mul__",
        "(self, value, /)",
        Code::F2(|vm, a, b| multiply(vm, "__mul__", a, b)),
        "Return self*value.",
    ),
    method(
        "__rmul__",
        "(self, value, /)",
        Code::F2(|vm, a, b| multiply(vm, "__rmul__", a, b)),
        "Return value*self.",
    ),
    method(
        "__imul__",
        "(self, value, /)",
        Code::F2(multiply_in_place),
        "Implement self*=value.",
    ),
    method("__repr__", "(self, /)", Code::F1(repr), "Return repr(self)."),
    class_method(
        "__class_getitem__",
        "(cls, object, /)",
        Code::F2(argument::generic),
        "The class with its arguments.",
    ),
];

fn construct(vm: &mut Vm<'_>, iterable: Value) -> R {
    if iterable.is_undefined() {
        Ok(vm.heap.new_list(Vec::new()))
    } else {
        vm.collect_list_with_hint(iterable)
    }
}

fn new(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_argument(vm, Builtin::List, args.named.first().copied().unwrap_or_default())?;
    let list = vm.heap.new_list(Vec::new());
    Ok(vm.wrap_native(class, list))
}

fn init(vm: &mut Vm<'_>, this: Value, iterable: Value) -> R {
    let list = list_receiver(vm, this, "__init__")?;
    empty(vm, list);
    if iterable.is_undefined() {
        Ok(Value::None)
    } else {
        vm.run(Extend::new(list, iterable, Value::None))
    }
}

/// Removes all elements.
fn empty(vm: &mut Vm<'_>, list: ListRef) -> Vec<Value> {
    let items = std::mem::take(vm.heap.list_mut(list));
    vm.heap.list_resized(list, items.len());
    items
}

fn append(vm: &mut Vm<'_>, this: Value, item: Value) -> R {
    let list = list_receiver(vm, this, "append")?;
    vm.heap.list_push(list, item);
    Ok(Value::None)
}

fn clear(vm: &mut Vm<'_>, this: Value) -> R {
    let list = list_receiver(vm, this, "clear")?;
    empty(vm, list);
    Ok(Value::None)
}

fn copy(vm: &mut Vm<'_>, this: Value) -> R {
    let list = list_receiver(vm, this, "copy")?;
    vm.foresee(vm.heap.list(list).len(), 16)?;
    let items = vm.heap.list(list).clone();
    Ok(vm.heap.new_list(items))
}

fn count(vm: &mut Vm<'_>, this: Value, value: Value) -> R {
    let list = list_receiver(vm, this, "count")?;
    vm.run(Search::new(Value::List(list), value, Purpose::Count))
}

fn extend(vm: &mut Vm<'_>, this: Value, iterable: Value) -> R {
    let list = list_receiver(vm, this, "extend")?;
    vm.run(Extend::new(list, iterable, Value::None))
}

fn index(vm: &mut Vm<'_>, this: Value, value: Value, start: Value, stop: Value) -> R {
    let list = list_receiver(vm, this, "index")?;
    let args = [this, value, start.or(Value::Int(0)), stop.or(Value::Int(i64::MAX))];
    let Some(start) = position_argument(vm, args[2])? else {
        return with_index(vm, Builtin::List, "index", &args, 2);
    };
    let Some(stop) = position_argument(vm, args[3])? else {
        return with_index(vm, Builtin::List, "index", &args, 3);
    };
    let len = vm.heap.list(list).len();
    vm.run(Search::between(
        Value::List(list),
        value,
        place(start, len),
        if stop < 0 {
            place(stop, len)
        } else {
            crate::text::size(stop)
        },
    ))
}

fn insert(vm: &mut Vm<'_>, this: Value, index: Value, item: Value) -> R {
    let list = list_receiver(vm, this, "insert")?;
    let Some(at) = int_argument(vm, index)? else {
        return with_index(vm, Builtin::List, "insert", &[this, index, item], 1);
    };
    let before = vm.heap.list(list).len();
    let at = place(at, before);
    vm.work((before - at) / 8)?;
    vm.heap.list_mut(list).insert(at, item);
    vm.heap.list_resized(list, before);
    Ok(Value::None)
}

fn pop(vm: &mut Vm<'_>, this: Value, index: Value) -> R {
    let list = list_receiver(vm, this, "pop")?;
    let before = vm.heap.list(list).len();
    if index.is_undefined() {
        return match vm.heap.list_mut(list).pop() {
            Some(item) => {
                vm.heap.list_resized(list, before);
                Ok(item)
            }
            None => Err(vm.index_error("pop from empty list")),
        };
    }
    let Some(index) = int_argument(vm, index)? else {
        return with_index(vm, Builtin::List, "pop", &[this, index], 1);
    };
    if before == 0 {
        return Err(vm.index_error("pop from empty list"));
    }
    let at = if index < 0 {
        index.wrapping_add(before as i64)
    } else {
        index
    } as usize;
    match remove_at(vm, list, at)? {
        Some(item) => Ok(item),
        None => Err(vm.index_error("pop index out of range")),
    }
}

/// Removes the element at a position, where there is one.
pub(crate) fn remove_at(vm: &mut Vm<'_>, list: ListRef, at: usize) -> Result<Option<Value>, Unwind> {
    let before = vm.heap.list(list).len();
    if at >= before {
        return Ok(None);
    }
    vm.work((before - at) / 8)?;
    let item = vm.heap.list_mut(list).remove(at);
    vm.heap.list_resized(list, before);
    Ok(Some(item))
}

fn remove(vm: &mut Vm<'_>, this: Value, value: Value) -> R {
    let list = list_receiver(vm, this, "remove")?;
    vm.run(Search::new(Value::List(list), value, Purpose::Remove))
}

fn reverse(vm: &mut Vm<'_>, this: Value) -> R {
    let list = list_receiver(vm, this, "reverse")?;
    vm.work(vm.heap.list(list).len() / 8)?;
    vm.heap.list_mut(list).reverse();
    Ok(Value::None)
}

fn sort(vm: &mut Vm<'_>, this: Value, key: Value, reverse: Value) -> R {
    let list = list_receiver(vm, this, "sort")?;
    vm.run(super::sort::Sort::new(
        list,
        key.or(Value::None),
        reverse.or(Value::False),
        Value::None,
    ))
}

fn len(vm: &mut Vm<'_>, this: Value) -> R {
    let list = list_receiver(vm, this, "__len__")?;
    Ok(Value::Int(vm.heap.list(list).len() as i64))
}

fn get_item(vm: &mut Vm<'_>, this: Value, key: Value) -> R {
    let list = list_receiver(vm, this, "__getitem__")?;
    vm.get_item(Value::List(list), key)
}

fn set_item_method(vm: &mut Vm<'_>, this: Value, key: Value, value: Value) -> R {
    let list = list_receiver(vm, this, "__setitem__")?;
    vm.set_item(Value::List(list), key, value)
}

fn del_item_method(vm: &mut Vm<'_>, this: Value, key: Value) -> R {
    let list = list_receiver(vm, this, "__delitem__")?;
    del_item(vm, list, key)
}

fn contains(vm: &mut Vm<'_>, this: Value, item: Value) -> R {
    let list = list_receiver(vm, this, "__contains__")?;
    vm.contains(Value::List(list), item)
}

fn iter(vm: &mut Vm<'_>, this: Value) -> R {
    let list = list_receiver(vm, this, "__iter__")?;
    Ok(vm.heap.new_iter(Iter::List { list, index: 0 }))
}

fn reversed(vm: &mut Vm<'_>, this: Value) -> R {
    let list = list_receiver(vm, this, "__reversed__")?;
    let remaining = vm.heap.list(list).len() as u64;
    Ok(vm.heap.new_iter(Iter::ListReversed { list, remaining }))
}

fn compare(vm: &mut Vm<'_>, op: CompareOp, this: Value, other: Value) -> R {
    let list = list_receiver(vm, this, "__eq__")?;
    match vm.native_of(other) {
        other @ Value::List(_) => vm.compare(op, Value::List(list), other),
        _ => Ok(Value::NotImplemented),
    }
}

fn add(vm: &mut Vm<'_>, this: Value, other: Value) -> R {
    let list = list_receiver(vm, this, "__add__")?;
    match vm.native_of(other) {
        other @ Value::List(_) => vm.binary(BinaryOp::Add, Value::List(list), other),
        _ => {
            let message = format!("can only concatenate list (not \"{}\") to list", vm.type_name(other));
            Err(vm.type_error(message))
        }
    }
}

fn add_in_place(vm: &mut Vm<'_>, this: Value, other: Value) -> R {
    let list = list_receiver(vm, this, "__iadd__")?;
    vm.run(Extend::new(list, other, this))
}

/// How often a sequence is to be repeated; `None` where `__index__` has to be called for it.
pub(crate) fn repetitions(vm: &mut Vm<'_>, times: Value) -> Result<Option<i64>, Unwind> {
    if vm.index_value(times).is_none() && matches!(vm.native_of(times), Value::BigInt(_)) {
        let message = format!("cannot fit '{}' into an index-sized integer", vm.type_name(times));
        return Err(vm.overflow_error(message));
    }
    Ok(vm.index_value(times))
}

fn multiply(vm: &mut Vm<'_>, name: &'static str, this: Value, times: Value) -> R {
    let list = list_receiver(vm, this, name)?;
    match repetitions(vm, times)? {
        Some(times) => vm.binary(BinaryOp::Mul, Value::List(list), Value::Int(times)),
        None => with_index(vm, Builtin::List, name, &[this, times], 1),
    }
}

fn multiply_in_place(vm: &mut Vm<'_>, this: Value, times: Value) -> R {
    let list = list_receiver(vm, this, "__imul__")?;
    match repetitions(vm, times)? {
        Some(times) => repeat_in_place(vm, list, times).map(|()| this),
        None => with_index(vm, Builtin::List, "__imul__", &[this, times], 1),
    }
}

fn repr(vm: &mut Vm<'_>, this: Value) -> R {
    let list = list_receiver(vm, this, "__repr__")?;
    vm.repr(Value::List(list))
}

/// `list *= times`.
pub(crate) fn repeat_in_place(vm: &mut Vm<'_>, list: ListRef, times: i64) -> Result<(), Unwind> {
    let before = vm.heap.list(list).len();
    let times = crate::text::size(times);
    if times == 0 {
        empty(vm, list);
        return Ok(());
    }
    vm.foresee(before.saturating_mul(times), 16)?;
    let items = vm.heap.list_mut(list);
    items.reserve_exact(before * (times - 1));
    for _ in 1..times {
        items.extend_from_within(..before);
    }
    vm.heap.list_resized(list, before);
    Ok(())
}

/// `list[key] = value`. Suspendable.
pub(crate) fn set_item(vm: &mut Vm<'_>, list: ListRef, key: Value, value: Value) -> R {
    match sequence::subscript(vm, Value::List(list), key)? {
        Subscript::Index(index) => {
            let items = vm.heap.list_mut(list);
            let at = if index < 0 {
                index.wrapping_add(items.len() as i64)
            } else {
                index
            } as usize;
            match items.get_mut(at) {
                Some(slot) => {
                    *slot = value;
                    Ok(Value::None)
                }
                None => Err(vm.index_error("list assignment index out of range")),
            }
        }
        Subscript::Slice(bounds) => match vm.heap.sequence(value) {
            Some(items) => {
                let items = items.to_vec();
                vm.work(items.len() / 8)?;
                assign(vm, list, bounds, items)
            }
            None => vm.run(AssignSlice {
                list,
                key,
                value,
                state: 0,
            }),
        },
        Subscript::Ask => sequence::by_index(vm, Value::List(list), key, Operation::Set, value),
    }
}

/// `list[bounds] = items`.
fn assign(vm: &mut Vm<'_>, list: ListRef, bounds: Bounds, items: Vec<Value>) -> R {
    let before = vm.heap.list(list).len();
    let selection = bounds.within(before);
    if selection.step == 1 {
        let start = selection.start as usize;
        vm.foresee(items.len() + (before - start), 16)?;
        vm.heap.list_mut(list).splice(start..start + selection.len, items);
        vm.heap.list_resized(list, before);
        return Ok(Value::None);
    }
    if items.len() != selection.len {
        let message = format!(
            "attempt to assign sequence of size {} to extended slice of size {}",
            items.len(),
            selection.len
        );
        return Err(vm.value_error(message));
    }
    let target = vm.heap.list_mut(list);
    for (at, item) in selection.positions().zip(items) {
        if let Some(slot) = target.get_mut(at) {
            *slot = item;
        }
    }
    Ok(Value::None)
}

/// `del list[key]`. Suspendable.
pub(crate) fn del_item(vm: &mut Vm<'_>, list: ListRef, key: Value) -> R {
    let before = vm.heap.list(list).len();
    match sequence::subscript(vm, Value::List(list), key)? {
        Subscript::Index(index) => {
            let at = if index < 0 {
                index.wrapping_add(before as i64)
            } else {
                index
            } as usize;
            match remove_at(vm, list, at)? {
                Some(_) => Ok(Value::None),
                None => Err(vm.index_error("list assignment index out of range")),
            }
        }
        Subscript::Slice(bounds) => {
            let selection = bounds.within(before).rising();
            vm.work((before - selection.start.clamp(0, before as i64) as usize) / 8)?;
            let items = vm.heap.list_mut(list);
            if selection.step == 1 {
                let start = selection.start as usize;
                items.drain(start..start + selection.len);
            } else {
                let mut doomed = selection.positions().peekable();
                let mut at = 0;
                items.retain(|_| {
                    let dies = doomed.peek() == Some(&at);
                    if dies {
                        doomed.next();
                    }
                    at += 1;
                    !dies
                });
            }
            vm.heap.list_resized(list, before);
            Ok(Value::None)
        }
        Subscript::Ask => sequence::by_index(vm, Value::List(list), key, Operation::Delete, Value::Undefined),
    }
}

machines! {
    /// Adds what an iterable yields to a list; then answers `result`.
    pub(crate) struct Extend { list: ListRef, iterable: Value, iterator: Value, result: Value }
    /// Collects what is to be assigned to a slice, then assigns it.
    pub(crate) struct AssignSlice(catches) { list: ListRef, key: Value, value: Value, state: u8 }
}

impl Extend {
    pub(crate) fn new(list: ListRef, iterable: Value, result: Value) -> Extend {
        Extend {
            list,
            iterable,
            iterator: Value::Undefined,
            result,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut value = match input {
            Resumption::Start => {
                if let Some(items) = vm.foreseen_items(self.iterable)? {
                    let before = vm.heap.list(self.list).len();
                    vm.heap.list_mut(self.list).extend(items);
                    vm.heap.list_resized(self.list, before);
                    return Ok(Step::Done(self.result));
                }
                return Ok(Step::Await(vm.iter_with_hint(self.iterable)?));
            }
            Resumption::Value(iterator) if self.iterator.is_undefined() => {
                self.iterator = iterator;
                vm.next(iterator)?
            }
            other => other.value(),
        };
        while !value.is_stop() {
            vm.heap.list_push(self.list, value);
            let len = vm.heap.list(self.list).len();
            vm.work(1)?;
            if len.is_power_of_two() {
                vm.reserve(len * 16)?;
            }
            value = vm.next(self.iterator)?;
        }
        Ok(Step::Done(self.result))
    }
}

impl AssignSlice {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Raised(exception) = input {
            let replaced = self.state == 1 && vm.is_exception_of(exception, Builtin::TypeError);
            return Err(if replaced {
                vm.type_error("must assign iterable to extended slice")
            } else {
                vm.reraise(exception)
            });
        }
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.iter(self.value)?)),
            2 => Ok(Step::Await(vm.collect_list_with_hint(input.value())?)),
            _ => {
                let items = vm.heap.sequence(input.value()).unwrap_or(&[]).to_vec();
                match sequence::subscript(vm, Value::List(self.list), self.key)? {
                    Subscript::Slice(bounds) => Ok(Step::Done(assign(vm, self.list, bounds, items)?)),
                    _ => Err(vm.corrupt()),
                }
            }
        }
    }
}
