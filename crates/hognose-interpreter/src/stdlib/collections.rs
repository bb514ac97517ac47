//! What of `collections` is in Rust beside `deque`: the hot methods of the dicts in collections.py, and fields of named tuples.

use super::library::Library;
use crate::heap::object::ViewKind;
use crate::heap::{Object, Probe};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::native::{Code, NativeDef, attribute, function, method};
use crate::types::Builtin;
use crate::types::argument::dict_receiver;
use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    method(
        "default_missing",
        "(self, key, /)",
        Code::F2(default_missing),
        "A new value of the factory, under the key.",
    ),
    method(
        "counter_missing",
        "(self, key, /)",
        Code::F2(|_, _, _| Ok(Value::Int(0))),
        "Zero.",
    ),
    function(
        "count_elements",
        "(mapping, iterable, /)",
        Code::F2(count_elements),
        "Counts what an iterable yields.",
    ),
    method(
        "move_to_end",
        "(self, key, last=True)",
        Code::F3(move_to_end),
        "Makes an entry the last, or the first.",
    ),
    method(
        "ordered_keys",
        "(self, /)",
        Code::F1(|vm, d| ordered_view(vm, d, ViewKind::Keys)),
        "The keys.",
    ),
    method(
        "ordered_values",
        "(self, /)",
        Code::F1(|vm, d| ordered_view(vm, d, ViewKind::Values)),
        "The values.",
    ),
    method(
        "ordered_items",
        "(self, /)",
        Code::F1(|vm, d| ordered_view(vm, d, ViewKind::Items)),
        "The entries as pairs.",
    ),
    method(
        "popitem",
        "(self, last=True)",
        Code::F2(pop_item),
        "Removes the last entry, or the first.",
    ),
];

/// The types, for collections.py to build on.
pub fn fill(vm: &mut Vm<'_>, module: ModuleRef) -> Result<(), Unwind> {
    vm.module_set(module, "deque", Builtin::Deque.value());
    vm.module_set(module, "_tuplegetter", Builtin::TupleGetter.value());
    Ok(())
}

pub static TUPLE_GETTER: &[NativeDef] = &[
    function(
        "__construct__",
        "(index, doc, /)",
        Code::F2(tuple_getter),
        "A field of a named tuple.",
    ),
    method(
        "__get__",
        "(self, instance, owner=None, /)",
        Code::F3(get_field),
        "The field's value.",
    ),
    method(
        "__set__",
        "(self, instance, value, /)",
        Code::F3(|vm, _, _, _| Err(vm.attribute_error_text("can't set attribute"))),
        "Not for a tuple.",
    ),
    method(
        "__delete__",
        "(self, instance, /)",
        Code::F2(|vm, _, _| Err(vm.attribute_error_text("can't delete attribute"))),
        "Not for a tuple.",
    ),
    attribute(
        "__doc__",
        |vm, g| {
            Ok(match vm.library(g) {
                Some(Library::TupleGetter { doc, .. }) => *doc,
                _ => Value::None,
            })
        },
        "The documentation.",
    ),
    method("__repr__", "(self, /)", Code::F1(repr_field), "Return repr(self)."),
];

fn tuple_getter(vm: &mut Vm<'_>, index: Value, doc: Value) -> R {
    match vm.index_value(index) {
        Some(index) if index >= 0 => Ok(Library::object(
            vm,
            Library::TupleGetter {
                index: index as u64,
                doc,
            },
        )),
        _ => Err(vm.type_error("an index is required")),
    }
}

fn get_field(vm: &mut Vm<'_>, this: Value, instance: Value, _owner: Value) -> R {
    let Some(Library::TupleGetter { index, .. }) = vm.library(this) else {
        return Err(vm.corrupt());
    };
    if instance.is_none() {
        Ok(this)
    } else {
        field(vm, instance, *index)
    }
}

/// A field of a named tuple, by its index.
pub(crate) fn field(vm: &mut Vm<'_>, instance: Value, index: u64) -> R {
    let Value::Tuple(t) = vm.native_of(instance) else {
        let message = format!(
            "descriptor for index '{index}' for tuple subclasses doesn't apply to '{}' object",
            vm.type_name(instance)
        );
        return Err(vm.type_error(message));
    };
    match vm.heap.tuple(t).get(usize::try_from(index).unwrap_or(usize::MAX)) {
        Some(value) => Ok(*value),
        None => Err(vm.index_error("tuple index out of range")),
    }
}

fn repr_field(vm: &mut Vm<'_>, this: Value) -> R {
    let Some(Library::TupleGetter { index, doc }) = vm.library(this) else {
        return Err(vm.corrupt());
    };
    let args = vec![Value::Int(*index as i64), *doc];
    vm.repr_of_call(this, "_tuplegetter".to_owned(), args, Vec::new())
}

fn ordered_view(vm: &mut Vm<'_>, this: Value, kind: ViewKind) -> R {
    let dict = dict_receiver(vm, this, "keys")?;
    Ok(vm.heap.new_object(Object::DictView {
        dict,
        kind,
        ordered: true,
    }))
}

fn default_missing(vm: &mut Vm<'_>, this: Value, key: Value) -> R {
    let name = vm.heap.intern("default_factory");
    let factory = match this {
        Value::Instance(i) => vm.own_attribute(i, name).unwrap_or(Value::None),
        _ => Value::None,
    };
    if factory.is_none() {
        return Err(vm.key_error(key));
    }
    vm.run(DefaultMissing {
        this,
        key,
        factory,
        value: Value::Undefined,
        state: 0,
    })
}

fn count_elements(vm: &mut Vm<'_>, mapping: Value, iterable: Value) -> R {
    vm.run(CountElements {
        mapping,
        iterable,
        iterator: Value::Undefined,
        key: Value::Undefined,
        state: 0,
    })
}

fn move_to_end(vm: &mut Vm<'_>, this: Value, key: Value, last: Value) -> R {
    let dict = dict_receiver(vm, this, "move_to_end")?;
    let last = vm.quick_truth(last.or(Value::True)) != Some(false);
    match vm.quick_find(dict, key) {
        Some(Probe::Found(at)) => {
            move_entry(vm, dict, at, last);
            Ok(Value::None)
        }
        Some(_) => Err(vm.key_error(key)),
        None => vm.run(MoveToEnd {
            dict,
            key,
            last,
            state: 0,
            value: Value::Undefined,
        }),
    }
}

fn move_entry(vm: &mut Vm<'_>, dict: DictRef, at: usize, last: bool) {
    if let Some(entry) = vm.heap.dict_remove(dict, at) {
        if last {
            vm.heap.dict_insert_absent(dict, entry.hash, entry.key, entry.value);
        } else {
            vm.heap.dict_insert_first(dict, entry.hash, entry.key, entry.value);
        }
    }
}

fn pop_item(vm: &mut Vm<'_>, this: Value, last: Value) -> R {
    let dict = dict_receiver(vm, this, "popitem")?;
    let last = vm.quick_truth(last.or(Value::True)) != Some(false);
    let entry = match last {
        true => vm.heap.dict_pop(dict),
        false => match vm.heap.dict(dict).next_entry(0).map(|(at, _)| at) {
            Some(at) => vm.heap.dict_remove(dict, at),
            None => None,
        },
    };
    match entry {
        Some(entry) => Ok(vm.heap.new_tuple([entry.key, entry.value])),
        None => {
            let message = vm.heap.new_str("dictionary is empty");
            Err(vm.key_error(message))
        }
    }
}

machines! {
    pub(crate) struct DefaultMissing { this: Value, key: Value, factory: Value, value: Value, state: u8 }
    pub(crate) struct CountElements { mapping: Value, iterable: Value, iterator: Value, key: Value, state: u8 }
    pub(crate) struct MoveToEnd { dict: DictRef, key: Value, last: bool, state: u8, value: Value }
}

impl DefaultMissing {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.call_value(self.factory, &[])?)),
            2 => {
                self.value = input.value();
                Ok(Step::Await(vm.set_item(self.this, self.key, self.value)?))
            }
            _ => Ok(Step::Done(self.value)),
        }
    }
}

impl CountElements {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut input = input.value();
        loop {
            let result = match self.state {
                0 => {
                    self.state = 1;
                    vm.iter(self.iterable)?
                }
                2 if input.is_stop() => return Ok(Step::Done(Value::None)),
                2 => {
                    self.key = input;
                    self.state = 3;
                    match vm.native_of(self.mapping) {
                        Value::Dict(dict) => vm.dict_get(dict, input)?,
                        _ => return Err(vm.type_error("a dict is required")),
                    }
                }
                3 => {
                    self.state = 4;
                    match input {
                        Value::Undefined => Value::Int(1),
                        count => vm.binary(BinaryOp::Add, count, Value::Int(1))?,
                    }
                }
                4 => {
                    self.state = 5;
                    match vm.native_of(self.mapping) {
                        Value::Dict(dict) => vm.dict_set(dict, self.key, input)?,
                        _ => return Err(vm.corrupt()),
                    }
                }
                state => {
                    if state == 1 {
                        self.iterator = input;
                    }
                    vm.work(2)?;
                    self.state = 2;
                    vm.next(self.iterator)?
                }
            };
            input = result;
        }
    }
}

impl MoveToEnd {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.dict_remove(self.dict, self.key)?)),
            2 => {
                self.value = input.value();
                if self.value.is_undefined() {
                    return Err(vm.key_error(self.key));
                }
                Ok(Step::Await(vm.dict_set(self.dict, self.key, self.value)?))
            }
            _ => {
                let d = vm.heap.dict(self.dict);
                let at = d.previous_entry(d.positions()).map(|(at, _)| at);
                if let (Some(at), false) = (at, self.last) {
                    move_entry(vm, self.dict, at, false);
                }
                Ok(Step::Done(Value::None))
            }
        }
    }
}
