//! tuple: elements that do not change.

use super::Builtin;
use super::argument::{self, class_argument, place, position_argument, tuple_receiver, with_index};
use super::list::repetitions;
use super::sequence::{self, Purpose, Search};
use crate::heap::Iter;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::native::{Code, NativeDef, class_method, function, method, static_method};
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
        "A tuple of the elements of an iterable.",
    ),
    static_method("__new__", "(cls, iterable=(), /)", Code::F2(new), "A tuple of a class."),
    method(
        "count",
        "(self, value, /)",
        Code::F2(count),
        "How many elements equal the value.",
    ),
    method(
        "index",
        "(self, value, start=0, stop=sys.maxsize, /)",
        Code::F4(index),
        "Where the value first stands.",
    ),
    method("__len__", "(self, /)", Code::F1(len), "Return len(self)."),
    method("__getitem__", "(self, key, /)", Code::F2(get_item), "Return self[key]."),
    method(
        "__contains__",
        "(self, key, /)",
        Code::F2(contains),
        "Return key in self.",
    ),
    method("__iter__", "(self, /)", Code::F1(iter), "Return iter(self)."),
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
    method("__hash__", "(self, /)", Code::F1(hash), "Return hash(self)."),
    method("__repr__", "(self, /)", Code::F1(repr), "Return repr(self)."),
    method(
        "__getnewargs__",
        "(self, /)",
        Code::F1(new_args),
        "The arguments of a copy.",
    ),
    class_method(
        "__class_getitem__",
        "(cls, object, /)",
        Code::F2(argument::generic),
        "The class with its arguments.",
    ),
];

fn construct(vm: &mut Vm<'_>, iterable: Value) -> R {
    match iterable {
        Value::Undefined => Ok(vm.heap.new_tuple([])),
        Value::Tuple(_) => Ok(iterable),
        Value::List(_) => {
            let items = vm.foreseen_items(iterable)?.unwrap_or_default();
            Ok(vm.heap.new_tuple(items))
        }
        _ => vm.run(MakeTuple {
            class: Builtin::Tuple.class(),
            iterable,
            asked: false,
        }),
    }
}

fn new(vm: &mut Vm<'_>, class: Value, iterable: Value) -> R {
    let class = class_argument(vm, Builtin::Tuple, class)?;
    match iterable {
        _ if class == Builtin::Tuple.class() => construct(vm, iterable),
        Value::Undefined => {
            let tuple = vm.heap.new_tuple([]);
            Ok(vm.wrap_native(class, tuple))
        }
        Value::Tuple(_) => Ok(vm.wrap_native(class, iterable)),
        _ => vm.run(MakeTuple {
            class,
            iterable,
            asked: false,
        }),
    }
}

fn count(vm: &mut Vm<'_>, this: Value, value: Value) -> R {
    let tuple = tuple_receiver(vm, this, "count")?;
    vm.run(Search::new(Value::Tuple(tuple), value, Purpose::Count))
}

fn index(vm: &mut Vm<'_>, this: Value, value: Value, start: Value, stop: Value) -> R {
    let tuple = tuple_receiver(vm, this, "index")?;
    let args = [this, value, start.or(Value::Int(0)), stop.or(Value::Int(i64::MAX))];
    let Some(start) = position_argument(vm, args[2])? else {
        return with_index(vm, Builtin::Tuple, "index", &args, 2);
    };
    let Some(stop) = position_argument(vm, args[3])? else {
        return with_index(vm, Builtin::Tuple, "index", &args, 3);
    };
    let len = vm.heap.tuple(tuple).len();
    vm.run(Search::between(
        Value::Tuple(tuple),
        value,
        place(start, len),
        place(stop, len),
    ))
}

fn len(vm: &mut Vm<'_>, this: Value) -> R {
    let tuple = tuple_receiver(vm, this, "__len__")?;
    Ok(Value::Int(vm.heap.tuple(tuple).len() as i64))
}

fn get_item(vm: &mut Vm<'_>, this: Value, key: Value) -> R {
    let tuple = tuple_receiver(vm, this, "__getitem__")?;
    sequence::item(vm, Value::Tuple(tuple), key)
}

fn contains(vm: &mut Vm<'_>, this: Value, item: Value) -> R {
    let tuple = tuple_receiver(vm, this, "__contains__")?;
    vm.contains(Value::Tuple(tuple), item)
}

fn iter(vm: &mut Vm<'_>, this: Value) -> R {
    let tuple = tuple_receiver(vm, this, "__iter__")?;
    Ok(vm.heap.new_iter(Iter::Tuple { tuple, index: 0 }))
}

fn compare(vm: &mut Vm<'_>, op: CompareOp, this: Value, other: Value) -> R {
    let tuple = tuple_receiver(vm, this, "__eq__")?;
    match vm.native_of(other) {
        other @ Value::Tuple(_) => vm.compare(op, Value::Tuple(tuple), other),
        _ => Ok(Value::NotImplemented),
    }
}

fn add(vm: &mut Vm<'_>, this: Value, other: Value) -> R {
    let tuple = tuple_receiver(vm, this, "__add__")?;
    match vm.native_of(other) {
        other @ Value::Tuple(_) => vm.binary(BinaryOp::Add, Value::Tuple(tuple), other),
        _ => {
            let message = format!("can only concatenate tuple (not \"{}\") to tuple", vm.type_name(other));
            Err(vm.type_error(message))
        }
    }
}

fn multiply(vm: &mut Vm<'_>, name: &'static str, this: Value, times: Value) -> R {
    let tuple = tuple_receiver(vm, this, name)?;
    match repetitions(vm, times)? {
        Some(times) => vm.binary(BinaryOp::Mul, Value::Tuple(tuple), Value::Int(times)),
        None => with_index(vm, Builtin::Tuple, name, &[this, times], 1),
    }
}

fn hash(vm: &mut Vm<'_>, this: Value) -> R {
    let tuple = tuple_receiver(vm, this, "__hash__")?;
    vm.hash(Value::Tuple(tuple))
}

fn repr(vm: &mut Vm<'_>, this: Value) -> R {
    let tuple = tuple_receiver(vm, this, "__repr__")?;
    vm.repr(Value::Tuple(tuple))
}

fn new_args(vm: &mut Vm<'_>, this: Value) -> R {
    let tuple = tuple_receiver(vm, this, "__getnewargs__")?;
    Ok(vm.heap.new_tuple([Value::Tuple(tuple)]))
}

machines! {
    /// A tuple, of a class, of what an iterable yields.
    pub(crate) struct MakeTuple { class: ClassRef, iterable: Value, asked: bool }
}

impl MakeTuple {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.collect_list(self.iterable)?));
        }
        let Value::List(list) = input.value() else {
            return Err(vm.corrupt());
        };
        let before = vm.heap.list(list).len();
        let items = std::mem::take(vm.heap.list_mut(list));
        vm.heap.list_resized(list, before);
        let tuple = vm.heap.new_tuple(items);
        Ok(Step::Done(vm.wrap_native(self.class, tuple)))
    }
}
