//! dict: the mapping that keeps the order of insertion. Its views are in `dict_view`.

use super::argument::{self, class_argument, dict_receiver};
use super::{Builtin, mapping_proxy};
use crate::heap::object::ViewKind;
use crate::heap::{Dict, Iter, Object, Probe};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::native::{Args, Code, NativeDef, class_method, function, method, static_method};
use crate::value::*;
use crate::vm::compare::CompareOp;
use crate::vm::items::GetDictItem;
use crate::vm::keys::{Container, KeyOperation};
use crate::vm::next::NextPair;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static METHODS: &[NativeDef] = &[
    function(
        "__construct__",
        "(iterable=(), /, **kwargs)",
        Code::Var(construct),
        "A dict of a mapping, of pairs, of keywords.",
    ),
    static_method(
        "__new__",
        "(cls, /, *args, **kwargs)",
        Code::Var(new),
        "A new, empty dict of a class.",
    ),
    method(
        "__init__",
        "(self, iterable=(), /, **kwargs)",
        Code::Var(update),
        "Adds what it is given.",
    ),
    method("clear", "(self, /)", Code::F1(clear), "Removes all entries."),
    method("copy", "(self, /)", Code::F1(copy), "A new dict of the same entries."),
    class_method(
        "fromkeys",
        "(cls, iterable, value=None, /)",
        Code::F3(from_keys),
        "A dict with every key of an iterable, all of one value.",
    ),
    method(
        "get",
        "(self, key, default=None, /)",
        Code::F3(get),
        "The value under a key, or a default.",
    ),
    method(
        "items",
        "(self, /)",
        Code::F1(|vm, d| view(vm, d, ViewKind::Items, "items")),
        "The entries as pairs.",
    ),
    method(
        "keys",
        "(self, /)",
        Code::F1(|vm, d| view(vm, d, ViewKind::Keys, "keys")),
        "The keys.",
    ),
    method(
        "pop",
        "(self, key, default=None, /)",
        Code::F3(pop),
        "Removes a key and returns its value.",
    ),
    method(
        "popitem",
        "(self, /)",
        Code::F1(pop_item),
        "Removes the last entry and returns it as a pair.",
    ),
    method(
        "setdefault",
        "(self, key, default=None, /)",
        Code::F3(set_default),
        "The value under a key, put there where there is none.",
    ),
    method(
        "update",
        "(self, iterable=(), /, **kwargs)",
        Code::Var(update),
        "Adds the entries of a mapping, of pairs, of keywords.",
    ),
    method(
        "values",
        "(self, /)",
        Code::F1(|vm, d| view(vm, d, ViewKind::Values, "values")),
        "The values.",
    ),
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
        "Whether the dict has the key.",
    ),
    method("__iter__", "(self, /)", Code::F1(iter), "Return iter(self)."),
    method(
        "__reversed__",
        "(self, /)",
        Code::F1(reversed),
        "The keys from the last.",
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
    method(
        "__or__",
        "(self, value, /)",
        Code::F2(|vm, a, b| union(vm, a, b, "__or__", false)),
        "Return self|value.",
    ),
    method(
        "__ror__",
        "(self, value, /)",
        Code::F2(|vm, a, b| union(vm, a, b, "__ror__", true)),
        "Return value|self.",
    ),
    method(
        "__ior__",
        "(self, value, /)",
        Code::F2(union_in_place),
        "Return self|=value.",
    ),
    method("__repr__", "(self, /)", Code::F1(repr), "Return repr(self)."),
    class_method(
        "__class_getitem__",
        "(cls, object, /)",
        Code::F2(argument::generic),
        "The class with its arguments.",
    ),
];

fn construct(vm: &mut Vm<'_>, args: Args) -> R {
    let dict = vm.heap.new_dict();
    fill(
        vm,
        dict,
        args.named.first().copied().unwrap_or_default(),
        args.keywords,
        Value::Dict(dict),
    )
}

fn new(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_argument(vm, Builtin::Dict, args.named.first().copied().unwrap_or_default())?;
    let dict = vm.heap.new_dict();
    Ok(vm.wrap_native(class, Value::Dict(dict)))
}

/// `update` and `__init__`.
fn update(vm: &mut Vm<'_>, args: Args) -> R {
    let this = args.named.first().copied().unwrap_or_default();
    let dict = dict_receiver(vm, this, "update")?;
    fill(
        vm,
        dict,
        args.named.get(1).copied().unwrap_or_default(),
        args.keywords,
        Value::None,
    )
}

/// Adds the entries of a source, where there is one, and keywords; answers `result`.
fn fill(vm: &mut Vm<'_>, dict: DictRef, source: Value, keywords: Vec<(Name, Value)>, result: Value) -> R {
    if source.is_undefined() {
        add_keywords(vm, dict, keywords)?;
        return Ok(result);
    }
    vm.run(Update {
        keywords,
        ..Update::new(dict, source, result)
    })
}

fn add_keywords(vm: &mut Vm<'_>, dict: DictRef, keywords: Vec<(Name, Value)>) -> Result<(), Unwind> {
    vm.work(keywords.len())?;
    for (name, value) in keywords {
        let key = vm.heap.name_value(name);
        vm.dict_set_str(dict, key, value);
    }
    Ok(())
}

fn clear(vm: &mut Vm<'_>, this: Value) -> R {
    let dict = dict_receiver(vm, this, "clear")?;
    vm.heap.dict_replace(dict, Dict::default());
    Ok(Value::None)
}

fn copy(vm: &mut Vm<'_>, this: Value) -> R {
    let dict = dict_receiver(vm, this, "copy")?;
    if !vm.has_native(this, names::__iter__) {
        let copy = vm.heap.add_dict(Dict::default());
        return vm.run(Update::new(copy, this, Value::Dict(copy)));
    }
    Ok(Value::Dict(copied(vm, dict)?))
}

/// Charges a copy of a dict: its entries and its table.
fn foresee_copy(vm: &mut Vm<'_>, dict: DictRef) -> Result<(), Unwind> {
    let entries = vm.heap.dict(dict).positions();
    vm.foresee(entries, crate::heap::DICT_ENTRY)?;
    vm.work(entries / 4)
}

/// A new dict of the same entries.
pub(crate) fn copied(vm: &mut Vm<'_>, dict: DictRef) -> Result<DictRef, Unwind> {
    foresee_copy(vm, dict)?;
    let copy = vm.heap.dict(dict).clone();
    Ok(vm.heap.add_dict(copy))
}

fn from_keys(vm: &mut Vm<'_>, class: Value, iterable: Value, value: Value) -> R {
    vm.run(FromKeys {
        class,
        iterable,
        value: value.or(Value::None),
        target: Value::Undefined,
        iterator: Value::Undefined,
        state: 0,
    })
}

fn get(vm: &mut Vm<'_>, this: Value, key: Value, default: Value) -> R {
    let dict = dict_receiver(vm, this, "get")?;
    let default = default.or(Value::None);
    match vm.quick_find(dict, key) {
        Some(Probe::Found(at)) => Ok(vm.heap.dict(dict).value(at)),
        Some(_) => Ok(default),
        None => {
            let found = vm.dict_get_by_program(dict, key);
            or_default(vm, found, key, default)
        }
    }
}

fn pop(vm: &mut Vm<'_>, this: Value, key: Value, default: Value) -> R {
    let dict = dict_receiver(vm, this, "pop")?;
    let found = if vm.heap.dict(dict).is_empty() {
        Some(Probe::Absent)
    } else {
        vm.quick_find(dict, key)
    };
    match found {
        Some(Probe::Found(at)) => Ok(vm.heap.dict_remove(dict, at).map_or(Value::None, |e| e.value)),
        Some(_) if default.is_undefined() => Err(vm.key_error(key)),
        Some(_) => Ok(default),
        None => {
            let removed = vm.dict_remove_by_program(dict, key);
            or_default(vm, removed, key, default)
        }
    }
}

/// What `get` or `pop` found by the program's own hash and equality, or the default.
fn or_default(vm: &mut Vm<'_>, found: R, key: Value, default: Value) -> R {
    match (found, default) {
        (Ok(Value::Undefined), Value::Undefined) => Err(vm.key_error(key)),
        (Ok(Value::Undefined), default) => Ok(default),
        (Ok(value), _) => Ok(value),
        (Err(unwind), _) => Err(vm.left_to(KeyOrDefault { key, default }, unwind)),
    }
}

fn pop_item(vm: &mut Vm<'_>, this: Value) -> R {
    let dict = dict_receiver(vm, this, "popitem")?;
    match vm.heap.dict_pop(dict) {
        Some(entry) => Ok(vm.heap.new_tuple([entry.key, entry.value])),
        None => {
            let message = vm.heap.new_str("popitem(): dictionary is empty");
            Err(vm.key_error(message))
        }
    }
}

fn set_default(vm: &mut Vm<'_>, this: Value, key: Value, default: Value) -> R {
    let dict = dict_receiver(vm, this, "setdefault")?;
    vm.dict_set_default(dict, key, default.or(Value::None))
}

fn view(vm: &mut Vm<'_>, this: Value, kind: ViewKind, method: &str) -> R {
    let dict = dict_receiver(vm, this, method)?;
    Ok(vm.heap.new_object(Object::DictView {
        dict,
        kind,
        ordered: false,
    }))
}

fn len(vm: &mut Vm<'_>, this: Value) -> R {
    let dict = dict_receiver(vm, this, "__len__")?;
    Ok(Value::Int(vm.heap.dict(dict).len() as i64))
}

fn get_item(vm: &mut Vm<'_>, this: Value, key: Value) -> R {
    let dict = dict_receiver(vm, this, "__getitem__")?;
    match vm.quick_find(dict, key) {
        Some(Probe::Found(at)) => Ok(vm.heap.dict(dict).value(at)),
        _ => vm.run(GetDictItem {
            dict,
            key,
            object: this,
            state: 0,
        }),
    }
}

fn set_item(vm: &mut Vm<'_>, this: Value, key: Value, value: Value) -> R {
    let dict = dict_receiver(vm, this, "__setitem__")?;
    vm.dict_set(dict, key, value)
}

fn del_item(vm: &mut Vm<'_>, this: Value, key: Value) -> R {
    let dict = dict_receiver(vm, this, "__delitem__")?;
    vm.del_item(Value::Dict(dict), key)
}

fn contains(vm: &mut Vm<'_>, this: Value, key: Value) -> R {
    let dict = dict_receiver(vm, this, "__contains__")?;
    vm.dict_contains(dict, key)
}

fn iter(vm: &mut Vm<'_>, this: Value) -> R {
    let dict = dict_receiver(vm, this, "__iter__")?;
    vm.iter(Value::Dict(dict))
}

fn reversed(vm: &mut Vm<'_>, this: Value) -> R {
    let dict = dict_receiver(vm, this, "__reversed__")?;
    Ok(reversed_iterator(vm, dict, ViewKind::Keys))
}

pub(crate) fn reversed_iterator(vm: &mut Vm<'_>, dict: DictRef, kind: ViewKind) -> Value {
    let d = vm.heap.dict(dict);
    let (position, len) = (d.positions() as u64, d.len() as u64);
    vm.heap.new_iter(Iter::DictReversed {
        dict,
        position,
        len,
        kind,
    })
}

fn compare(vm: &mut Vm<'_>, op: CompareOp, this: Value, other: Value) -> R {
    let dict = dict_receiver(vm, this, "__eq__")?;
    match vm.native_of(other) {
        other @ Value::Dict(_) if matches!(op, CompareOp::Eq | CompareOp::Ne) => {
            vm.compare(op, Value::Dict(dict), other)
        }
        _ => Ok(Value::NotImplemented),
    }
}

fn union(vm: &mut Vm<'_>, this: Value, other: Value, method: &str, swapped: bool) -> R {
    let dict = dict_receiver(vm, this, method)?;
    let Value::Dict(other) = vm.native_of(other) else {
        return Ok(Value::NotImplemented);
    };
    let (first, second) = if swapped { (other, dict) } else { (dict, other) };
    let copy = copied(vm, first)?;
    vm.run(Update::new(copy, Value::Dict(second), Value::Dict(copy)))
}

fn union_in_place(vm: &mut Vm<'_>, this: Value, other: Value) -> R {
    let dict = dict_receiver(vm, this, "__ior__")?;
    vm.run(Update::new(dict, other, this))
}

fn repr(vm: &mut Vm<'_>, this: Value) -> R {
    let dict = dict_receiver(vm, this, "__repr__")?;
    vm.repr(Value::Dict(dict))
}

machines! {
    /// `dict.update`: entries of a dict, of a mapping, or pairs; then keywords.
    pub(crate) struct Update {
        dict: DictRef, source: Value, result: Value, keywords: Vec<(Name, Value)>,
        iterator: Value, key: Value, position: u64, len: u64, state: u8,
    }

    /// `get` and `pop` of a key that hashes or compares by guest code: waits for what is found.
    pub(crate) struct KeyOrDefault { key: Value, default: Value }

    pub(crate) struct FromKeys { class: Value, iterable: Value, value: Value, target: Value, iterator: Value, state: u8 }

    /// An element of `update`'s argument as a pair.
    pub(crate) struct UpdatePair(catches) { item: Value, index: u64, state: u8 }
}

/// What `Update` waits for.
mod updating {
    pub const TABLE: u8 = 1;
    pub const KEYS_METHOD: u8 = 2;
    pub const KEYS: u8 = 3;
    pub const KEYS_ITERATOR: u8 = 4;
    pub const KEY: u8 = 5;
    pub const VALUE: u8 = 6;
    pub const PAIRS_ITERATOR: u8 = 7;
    pub const ITEM: u8 = 8;
    pub const PAIR: u8 = 9;
    pub const STORED: u8 = 10;
    pub const PAIR_STORED: u8 = 11;
}

impl Update {
    pub(crate) fn new(dict: DictRef, source: Value, result: Value) -> Update {
        Update {
            dict,
            source,
            result,
            keywords: Vec::new(),
            iterator: Value::Undefined,
            key: Value::Undefined,
            position: 0,
            len: 0,
            state: 0,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        use updating::*;
        let mut input = input.value();
        loop {
            vm.work(1)?;
            let result = match self.state {
                0 => match vm.native_of(self.source) {
                    Value::Dict(source) if vm.has_native(self.source, names::__iter__) => {
                        self.source = Value::Dict(source);
                        self.state = TABLE;
                        if vm.heap.dict(self.dict).is_empty() && source != self.dict {
                            foresee_copy(vm, source)?;
                            let copy = vm.heap.dict(source).clone();
                            vm.heap.dict_replace(self.dict, copy);
                            return self.finish(vm);
                        }
                        self.len = vm.heap.dict(source).len() as u64;
                        Value::None
                    }
                    _ => {
                        self.state = KEYS_METHOD;
                        vm.get_attr_or(self.source, names::keys, Value::Undefined)?
                    }
                },
                TABLE => {
                    let Value::Dict(source) = self.source else {
                        return Err(vm.corrupt());
                    };
                    if vm.heap.dict(source).len() as u64 != self.len {
                        return Err(vm.runtime_error("dict mutated during update"));
                    }
                    match vm
                        .heap
                        .dict(source)
                        .next_entry(self.position as usize)
                        .map(|(at, entry)| (at, *entry))
                    {
                        None => return self.finish(vm),
                        Some((at, entry)) => {
                            self.position = at as u64 + 1;
                            vm.with_hash(
                                Container::Dict(self.dict),
                                KeyOperation::Set,
                                entry.key,
                                entry.value,
                                entry.hash,
                            )?
                        }
                    }
                }
                KEYS_METHOD if input.is_undefined() => {
                    self.state = PAIRS_ITERATOR;
                    vm.iter(self.source)?
                }
                KEYS_METHOD => {
                    self.state = KEYS;
                    vm.call_value(input, &[])?
                }
                KEYS => {
                    self.state = KEYS_ITERATOR;
                    vm.iter(input)?
                }
                KEYS_ITERATOR => {
                    self.iterator = input;
                    self.state = KEY;
                    vm.next(self.iterator)?
                }
                KEY if input.is_stop() => return self.finish(vm),
                KEY => {
                    self.key = input;
                    self.state = VALUE;
                    vm.get_item(self.source, input)?
                }
                VALUE => {
                    self.state = STORED;
                    vm.dict_set(self.dict, self.key, input)?
                }
                STORED => {
                    self.state = KEY;
                    vm.next(self.iterator)?
                }
                PAIRS_ITERATOR | PAIR_STORED => {
                    if self.state == PAIRS_ITERATOR {
                        self.iterator = input;
                    }
                    if self.take_pairs(vm)? {
                        return self.finish(vm);
                    }
                    self.state = ITEM;
                    vm.next(self.iterator)?
                }
                ITEM if input.is_stop() => return self.finish(vm),
                ITEM => {
                    self.state = PAIR;
                    match vm.heap.sequence(input) {
                        Some(_) => input,
                        None => vm.run(UpdatePair {
                            item: input,
                            index: self.position,
                            state: 0,
                        })?,
                    }
                }
                PAIR => {
                    let (key, value) = match vm.heap.sequence(input).unwrap_or(&[]) {
                        &[key, value] => (key, value),
                        other => {
                            let message = format!(
                                "dictionary update sequence element #{} has length {}; 2 is required",
                                self.position,
                                other.len()
                            );
                            return Err(vm.value_error(message));
                        }
                    };
                    self.position = self.position.wrapping_add(1);
                    self.state = PAIR_STORED;
                    vm.dict_set(self.dict, key, value)?
                }
                _ => return Err(vm.corrupt()),
            };
            input = result;
        }
    }

    /// Stores the pairs of an iterator that makes them, without making them. True at its end.
    fn take_pairs(&mut self, vm: &mut Vm<'_>) -> Result<bool, Unwind> {
        let Value::Iterator(iterator) = self.iterator else {
            return Ok(false);
        };
        loop {
            match vm.next_pair(iterator)? {
                NextPair::Both(key, value) => {
                    vm.work(2)?;
                    self.position = self.position.wrapping_add(1);
                    self.state = updating::PAIR_STORED;
                    vm.dict_set(self.dict, key, value)?;
                    vm.work(1)?;
                }
                NextPair::End => return Ok(true),
                NextPair::Unknown => return Ok(false),
            }
        }
    }

    fn finish(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        add_keywords(vm, self.dict, std::mem::take(&mut self.keywords))?;
        Ok(Step::Done(self.result))
    }
}

impl UpdatePair {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Raised(exception) = input {
            if self.state > 1 || !vm.is_exception_of(exception, Builtin::TypeError) {
                return Err(vm.reraise(exception));
            }
            let unwind = vm.type_error("object is not iterable");
            let Some(replaced) = vm.caught() else {
                return Err(unwind);
            };
            let note = format!(
                "Cannot convert dictionary update sequence element #{} to a sequence",
                self.index
            );
            let note = vm.heap.new_string(note);
            super::exception::add_note(vm, replaced, note)?;
            return Err(vm.reraise(replaced));
        }
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.iter(self.item)?)),
            2 => Ok(Step::Await(vm.collect_list(input.value())?)),
            _ => Ok(Step::Done(input.value())),
        }
    }
}

impl KeyOrDefault {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let found = Ok(input.value());
        Ok(Step::Done(or_default(vm, found, self.key, self.default)?))
    }
}

impl FromKeys {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut input = input.value();
        loop {
            vm.work(2)?;
            let result = match self.state {
                0 => {
                    self.state = 1;
                    vm.call_value(self.class, &[])?
                }
                1 => {
                    self.target = input;
                    self.state = 2;
                    vm.iter(self.iterable)?
                }
                3 if input.is_stop() => return Ok(Step::Done(self.target)),
                3 => {
                    self.state = 4;
                    vm.set_item(self.target, input, self.value)?
                }
                state => {
                    if state == 2 {
                        self.iterator = input;
                    }
                    self.state = 3;
                    vm.next(self.iterator)?
                }
            };
            input = result;
        }
    }
}

/// `mapping` of a view.
pub(crate) fn proxy(vm: &mut Vm<'_>, dict: DictRef) -> Value {
    mapping_proxy::of(vm, Value::Dict(dict))
}
