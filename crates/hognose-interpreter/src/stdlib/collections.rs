//! What of `collections` is in Rust beside `deque`: the hot methods of the dicts in collections.py, and fields of named tuples.

use super::library::Library;
use crate::heap::object::ViewKind;
use crate::heap::{Object, Probe, Set};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::native::{Args, Code, NativeDef, attribute, function, method};
use crate::types::Builtin;
use crate::types::argument::dict_receiver;
use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::keys::{Container, KeyOperation};
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
        "default_init",
        "(self, default_factory=None, /, *args, **kwargs)",
        Code::Var(default_init),
        "Takes the factory, and fills the dict.",
    ),
    function(
        "counter_update",
        "(counter, iterable, keywords, /)",
        Code::F3(counter_update),
        "Adds counts: of a mapping, or one for each element.",
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
    let name = names::default_factory;
    let factory = match this {
        Value::Instance(i) => vm.own_attribute(i, name).unwrap_or(Value::None),
        _ => Value::None,
    };
    if factory.is_none() {
        return Err(vm.key_error(key));
    }
    // What the commonest factories make is made at once.
    if let Value::Dict(dict) = vm.native_of(this)
        && vm.has_native(this, names::__setitem__)
        && let Some(hash) = vm.quick_hash(key)
        && let Some(value) = made_by(vm, factory)
    {
        vm.with_hash(Container::Dict(dict), KeyOperation::Set, key, value, hash)?;
        return Ok(value);
    }
    vm.run(DefaultMissing {
        this,
        key,
        factory,
        value: Value::Undefined,
        state: 0,
    })
}

/// What a call of a built-in type without arguments makes.
fn made_by(vm: &mut Vm<'_>, factory: Value) -> Option<Value> {
    let Value::Class(class) = factory else { return None };
    Some(match class.builtin()? {
        Builtin::Int => Value::Int(0),
        Builtin::Float => Value::float(0.0),
        Builtin::Str => Value::Short(ShortStr::EMPTY),
        Builtin::List => vm.heap.new_list(Vec::new()),
        Builtin::Dict => Value::Dict(vm.heap.new_dict()),
        Builtin::Set => vm.heap.new_set(Set::default()),
        _ => return None,
    })
}

fn default_init(vm: &mut Vm<'_>, args: Args) -> R {
    let this = args.named.first().copied().unwrap_or_default();
    let factory = args.named.get(1).copied().unwrap_or_default().or(Value::None);
    if !factory.is_none() && crate::builtins::inspect::callable(vm, factory)? != Value::True {
        return Err(vm.type_error("first argument must be callable or None"));
    }
    let name = names::default_factory;
    vm.set_attr_default(this, name, factory)?;
    let mut all = vec![this];
    all.extend(args.rest);
    match crate::native::find(Builtin::Dict as usize, "__init__") {
        Some(init) if all.len() > 1 || !args.keywords.is_empty() => {
            vm.call_with(Value::Native(init), &all, &args.keywords)
        }
        _ => Ok(Value::None),
    }
}

/// Counts the elements of what is no mapping; all else is the class's own affair.
fn counter_update(vm: &mut Vm<'_>, this: Value, iterable: Value, keywords: Value) -> R {
    if matches!(keywords, Value::Dict(d) if vm.heap.dict(d).is_empty()) {
        let plain = match iterable {
            Value::None => return Ok(Value::None),
            Value::Object(o) => matches!(vm.heap.object(o), Object::Range { .. } | Object::DictView { .. }),
            Value::Short(_)
            | Value::Str(_)
            | Value::List(_)
            | Value::Tuple(_)
            | Value::Set(_)
            | Value::Bytes(_)
            | Value::Iterator(_)
            | Value::Generator(_) => true,
            _ => false,
        };
        if plain {
            return count_elements(vm, this, iterable);
        }
    }
    let slow = vm.heap.intern("_update_by_any");
    let class = vm.type_of(this);
    match vm.class_attribute(class, slow) {
        Some(method) => vm.call_value(method, &[this, iterable, keywords]),
        None => Err(vm.corrupt()),
    }
}

fn count_elements(vm: &mut Vm<'_>, mapping: Value, iterable: Value) -> R {
    vm.run(CountElements {
        mapping,
        iterable,
        iterator: Value::Undefined,
        key: Value::Undefined,
        hash: 0,
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
    pub(crate) struct CountElements { mapping: Value, iterable: Value, iterator: Value, key: Value, hash: u64, state: u8 }
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
                2 => match self.counted(vm, input)? {
                    Some(next) => next,
                    // The key is hashed for itself: no error tells of a dict.
                    None => {
                        self.key = input;
                        self.state = 3;
                        vm.hash(input)?
                    }
                },
                3 => {
                    if let Value::Int(hash) = input {
                        self.hash = hash as u64;
                    }
                    self.state = 4;
                    self.with_key(vm, KeyOperation::Get, Value::Undefined)?
                }
                4 => {
                    self.state = 5;
                    match input {
                        Value::Undefined => Value::Int(1),
                        count => vm.binary(BinaryOp::Add, count, Value::Int(1))?,
                    }
                }
                5 => {
                    self.state = 6;
                    self.with_key(vm, KeyOperation::Set, input)?
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

impl CountElements {
    fn with_key(&self, vm: &mut Vm<'_>, operation: KeyOperation, value: Value) -> R {
        match vm.native_of(self.mapping) {
            Value::Dict(dict) => vm.with_hash(Container::Dict(dict), operation, self.key, value, self.hash),
            _ => Err(vm.type_error("a dict is required")),
        }
    }

    /// Counts an element whose hash is built in, where that takes no more than adding to an int; answers the next one.
    fn counted(&mut self, vm: &mut Vm<'_>, key: Value) -> Result<Option<Value>, Unwind> {
        let Value::Dict(dict) = vm.native_of(self.mapping) else {
            return Ok(None);
        };
        let Some(hash) = vm.quick_hash(key) else {
            return Ok(None);
        };
        match vm.heap.dict(dict).find(&vm.heap.meter, hash, |k| vm.same_key(k, key)) {
            Probe::Found(at) => match vm.heap.dict(dict).value(at) {
                Value::Int(count) if count < i64::MAX => vm.heap.dict_mut(dict).set_value(at, Value::Int(count + 1)),
                _ => return Ok(None),
            },
            Probe::Absent => {
                vm.heap.dict_insert_absent(dict, hash, key, Value::Int(1));
            }
            Probe::Ask(_) => return Ok(None),
        }
        vm.work(2)?;
        vm.next(self.iterator).map(Some)
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
